import { request, type IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { signIn } from './sign-in.ts';
import type { TestCms } from './start-strapi.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What somebody who has signed in does with the admin API. */
export interface Person {
  readonly id: number;
  readonly email: string;
  ask(method: string, address: string, body?: unknown): Promise<Answer>;
  send(address: string, form: FormData): Promise<Answer>;
  /** What her browser does for the pages of the CMS; takes a path. */
  readonly fetch: typeof fetch;
}

const role = z.object({ id: z.number(), code: z.string() });
const roles = z.object({ data: z.array(role) });
const invited = z.object({ data: z.object({ id: z.number(), registrationToken: z.string() }) });
const registered = z.object({ data: z.object({ token: z.string() }) });
const me = z.object({ data: z.object({ id: z.number(), email: z.string() }) });

function openSession(cms: TestCms, token: string, id: number, email: string): Person {
  const exchange = async (asked: Request): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, ...Object.fromEntries(asked.headers) };
    const body = asked.body === null ? null : Buffer.from(await asked.arrayBuffer());
    // A connection of its own: one that is kept may be closed by the server just when it is used again.
    const options = { method: asked.method, headers, agent: false };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request(asked.url, options, resolve).once('error', reject).end(body);
    });
    const told = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
    const text = await readText(answer);
    const status = answer.statusCode ?? 0;
    return new Response(status === 204 ? null : text, {
      status,
      headers: Object.fromEntries(told),
    });
  };
  const fetchPath = async (address: string, init: RequestInit): Promise<Response> =>
    await exchange(new Request(`${cms.address}${address}`, init));
  const send = async (method: string, address: string, sent: Response | null): Promise<Answer> => {
    const headers = Object.fromEntries(sent?.headers ?? []);
    const body = sent === null ? null : await sent.arrayBuffer();
    const response = await fetchPath(address, { method, headers, body });
    return { status: response.status, text: await response.text() };
  };
  return {
    id,
    email,
    ask: async (method, address, body) =>
      await send(method, address, body === undefined ? null : Response.json(body)),
    send: async (address, form) => await send('POST', address, new Response(form)),
    fetch: async (address, init = {}) => await fetchPath(z.string().parse(address), init),
  };
}

export async function openAdministrator(cms: TestCms): Promise<Person> {
  const token = await signIn(cms);
  const answer = await openSession(cms, token, 0, '').ask('GET', '/admin/users/me');
  const { data } = me.parse(JSON.parse(answer.text));
  return openSession(cms, token, data.id, data.email);
}

export async function findRoleId(administrator: Person, code: string): Promise<number> {
  const answer = await administrator.ask('GET', '/admin/roles');
  const found = roles.parse(JSON.parse(answer.text)).data.find((each) => each.code === code);
  if (found === undefined) throw new TypeError(`there is no role ${code}`);
  return found.id;
}

/** Invites somebody as an administrator does, and lets her choose a password. */
export async function invite(
  cms: TestCms,
  administrator: Person,
  name: string,
  code: string,
  language: Locale = 'en',
): Promise<Person> {
  const email = `${name.toLowerCase()}@closer.test`;
  const body = {
    email,
    firstname: name,
    lastname: 'Test',
    roles: [await findRoleId(administrator, code)],
    preferedLanguage: language,
  };
  const answer = await administrator.ask('POST', '/admin/users', body);
  const { data } = invited.parse(JSON.parse(answer.text));
  const response = await fetch(`${cms.address}/admin/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      registrationToken: data.registrationToken,
      userInfo: { firstname: name, lastname: 'Test', password: 'Closer-Test-2026' },
    }),
  });
  const { token } = registered.parse(await response.json()).data;
  return openSession(cms, token, data.id, email);
}
