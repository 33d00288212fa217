import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NETWORK_EDITOR, PARTNER_EDITOR } from '../../cms/src/people/role-codes.ts';
import { openLibrary } from './library.ts';
import { openMailbox, type Mailbox } from './open-mailbox.ts';
import { invite, openAdministrator, type Person } from './people.ts';
import { ADMIN, startStrapi, type TestCms } from './start-strapi.ts';

let cms: TestCms;
let mailbox: Mailbox;
let administrator: Person;

beforeAll(async () => {
  mailbox = await openMailbox();
  cms = await startStrapi({ SMTP_URL: mailbox.url, CMS_URL: 'https://cms.closer.test' });
  administrator = await openAdministrator(cms);
});

afterAll(async () => {
  await cms.stop();
  await mailbox.close();
});

describe('with a mail server', () => {
  it('an invitation reaches who is invited, in her language', async () => {
    const network = await invite(cms, administrator, 'Ana', NETWORK_EDITOR, 'mk');
    const text = await mailbox.waitFor(network.email);
    expect(text).toContain('Здраво, Ana,');
    expect(text).toMatch(
      /https:\/\/cms\.closer\.test\/admin\/auth\/register\?registrationToken=\w+/u,
    );
  });

  it('network editors learn that something was handed in', async () => {
    const library = openLibrary(cms);
    const organisation = await library.create('organisation', 'en', { title: 'Ours' });
    const partner = await invite(cms, administrator, 'Ion', PARTNER_EDITOR, 'ro');
    await administrator.ask('PUT', `/closer/editors/${String(partner.id)}`, { organisation });
    const id = await library.create('material', 'en', { title: 'Ready', owner: organisation });
    await partner.ask('POST', `/closer/hand-in/material/${id}`);
    const text = await mailbox.waitFor('ana@closer.test');
    expect(text).toContain('Ion Test');
    expect(text).toContain(
      `https://cms.closer.test/admin/content-manager/collection-types/api::material.material/${id}`,
    );
  });

  it('a forgotten password is answered in every language', async () => {
    await fetch(`${cms.address}/admin/forgot-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ana@closer.test' }),
    });
    const text = await mailbox.waitFor('ana@closer.test');
    expect(text).toContain('https://cms.closer.test/admin/auth/reset-password?code=');
  });
});

describe('an administrator, to who has lost her password,', () => {
  it('hands over a link that works once', async () => {
    const network = await invite(cms, administrator, 'Eva', NETWORK_EDITOR);
    const address = `/closer/editors/${String(network.id)}/reset`;
    const answer = await administrator.ask('POST', address);
    const { code } = z
      .object({ data: z.object({ code: z.string() }) })
      .parse(JSON.parse(answer.text)).data;
    const reset = async () =>
      await fetch(`${cms.address}/admin/reset-password`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ resetPasswordToken: code, password: 'Closer-Test-2027' }),
      });
    expect((await reset()).status).toBe(200);
    expect((await reset()).status).toBe(400);
  });
});

describe('behind a web server with HTTPS', () => {
  it.each([
    ['https', true],
    ['http', false],
  ])('a session that begins over %s is kept to HTTPS: %s', async (protocol, kept) => {
    const response = await fetch(`${cms.address}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': protocol },
      body: JSON.stringify(ADMIN),
    });
    const cookies = response.headers.getSetCookie();
    expect(cookies).not.toEqual([]);
    for (const cookie of cookies) expect(/; secure(;|$)/iu.test(cookie), cookie).toBe(kept);
  });
});
