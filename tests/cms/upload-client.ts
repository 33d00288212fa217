import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { signIn } from './sign-in.ts';
import type { TestCms } from './start-strapi.ts';

/** A file as the CMS says it keeps it. */
export const storedFile = z.object({
  id: z.number(),
  name: z.string(),
  ext: z.string(),
  mime: z.string(),
  hash: z.string(),
  url: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  focalPoint: z.object({ x: z.number(), y: z.number() }).nullish(),
  sha256: z.string(),
  sentSha256: z.string().nullable(),
  bytes: z.number().nullable(),
  pages: z.number().nullable(),
  tagged: z.boolean().nullable(),
  textLayer: z.boolean().nullable(),
});
export type StoredFile = z.infer<typeof storedFile>;

const refusal = z.object({ error: z.object({ message: z.string() }) });

/** Why the CMS refused. */
export const readMessage = async (response: Response): Promise<string> =>
  refusal.parse(await response.json()).error.message;

/** SHA-256 of bytes, hexadecimal. */
export const digest = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The form that the media library sends. */
export function toForm(files: readonly (readonly [name: string, bytes: Uint8Array])[]): FormData {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('files', new Blob([new Uint8Array(bytes)]), name);
  return form;
}

export interface UploadClient {
  readonly token: string;
  send(
    body: FormData,
    wish?: { readonly to?: string; readonly language?: string },
  ): Promise<Response>;
  /** Uploads a file that must be taken. */
  keep(name: string, bytes: Uint8Array): Promise<StoredFile>;
  /** Sends a form by hand, see `RAW_HEAD`. `cut` ends the connection after the bytes that are given. The status; null where there is none. */
  sendRaw(body: Readable | Buffer, cut: boolean): Promise<number | null>;
}

/** How the form of `sendRaw` begins; it ends with `\r\n--x--\r\n`. */
export const RAW_HEAD = [
  '--x',
  'content-disposition: form-data; name="files"; filename="a.pdf"',
  'content-type: application/pdf',
  '\r\n',
].join('\r\n');

/** Uploads as the administrator does. */
export async function createUploadClient(cms: TestCms): Promise<UploadClient> {
  const token = await signIn(cms);
  const send: UploadClient['send'] = async (body, { to = '/upload', language = 'en' } = {}) =>
    await fetch(`${cms.address}${to}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'accept-language': language },
      body,
    });
  return {
    token,
    send,
    async keep(name, bytes) {
      const response = await send(toForm([[name, bytes]]));
      const [file] = z.array(storedFile).parse(await response.json());
      if (file === undefined) throw new TypeError('nothing was stored');
      return file;
    },
    sendRaw: async (body, cut) => await sendRaw(`${cms.address}/upload`, token, body, cut),
  };
}

async function sendRaw(
  address: string,
  token: string,
  body: Readable | Buffer,
  cut: boolean,
): Promise<number | null> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'multipart/form-data; boundary=x',
    ...(cut ? { 'content-length': 1_000_000 } : {}),
  };
  return await new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? null);
    });
    sent.on('error', (fault) => {
      if (cut) resolve(null);
      else reject(fault);
    });
    if (Buffer.isBuffer(body)) {
      sent.write(body, () => setTimeout(() => sent.destroy(), 200));
    } else {
      body.pipe(sent);
    }
  });
}

/** Names of the files that the CMS keeps. */
export function listUploads(cms: TestCms): readonly string[] {
  const folder = path.join(cms.dataDir, 'uploads');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Folders of uploads on their way. Other tests of this machine may have folders of their own. */
export const listTemporary = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => /^(closer|strapi)-upload-/u.test(name));

/** What came since `before` and is still there: a client is answered a moment before it goes away. */
export async function waitForTemporary(before: readonly string[]): Promise<readonly string[]> {
  const isNew = () => listTemporary().filter((name) => !before.includes(name));
  for (let round = 0; round < 50 && isNew().length > 0; round += 1) await wait(100);
  return isNew();
}
