import { createHash } from 'node:crypto';
import { publishStatus } from '@closer/shared/snapshot/export-line.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { writeExport } from '../../cms/src/export/write-export.ts';
import { openLibrary, readExport, type Library } from './library.ts';
import { signIn } from './sign-in.ts';
import { EXPORT_TOKEN, startStrapi, type TestCms } from './start-strapi.ts';
import { uploadPicture } from './upload-picture.ts';

let cms: TestCms;
let library: Library;

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
});

afterAll(async () => {
  await cms.stop();
});

interface ExportModule {
  readonly writeExport: typeof writeExport;
}

const ask = async (path: string, init: Ask = {}) =>
  await fetch(`${cms.address}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${EXPORT_TOKEN}`, ...init.headers },
  });

interface Ask {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const getSequence = async () => (await readExport(cms)).sequence;

describe('the token', () => {
  const paths = [
    '/api/export',
    '/api/export/changes?after=0',
    `/api/export/media/${'0'.repeat(64)}`,
  ];

  it.each(paths)('guards %s', async (path) => {
    for (const authorization of ['', 'Bearer wrong', `Bearer ${EXPORT_TOKEN}x`, EXPORT_TOKEN]) {
      const response = await ask(path, { headers: { authorization } });
      expect(response.status).toBe(401);
    }
  });

  it('guards the status', async () => {
    const response = await fetch(`${cms.address}/api/export/status`, {
      method: 'POST',
      body: '{}',
    });
    expect(response.status).toBe(401);
  });

  it('opens nothing else', async () => {
    for (const path of ['/api/upload/files', '/admin/users', '/upload/files', '/i18n/locales']) {
      const response = await ask(path);
      expect([401, 403, 404]).toContain(response.status);
    }
  });
});

describe('the outbox', () => {
  it('counts a publish, an unpublish and a delete, and no draft', async () => {
    const start = await getSequence();
    const id = await library.create('organisation', 'en', { title: 'Counted' });
    await library.update('organisation', id, 'en', { acronym: 'C' });
    expect(await getSequence()).toBe(start);
    await library.publish('organisation', id, 'en');
    await library.unpublish('organisation', id, 'en');
    await library.remove('organisation', id, '*');
    expect(await getSequence()).toBe(start + 3);
  });

  it('keeps no row of what was refused', async () => {
    const id = await library.create('material', 'en', { title: 'Refused' });
    const start = await getSequence();
    await expect(library.publish('material', id, 'en')).rejects.toThrow();
    expect(await getSequence()).toBe(start);
  });

  it('counts a file that was renamed', async () => {
    const file = await uploadPicture(cms, 'renamed.png');
    const start = await getSequence();
    const service: { updateFileInfo(id: number, info: object): Promise<unknown> } = cms.strapi
      .plugin('upload')
      .service('upload');
    await service.updateFileInfo(file, { name: 'other.png' });
    expect(await getSequence()).toBe(start + 1);
  });
});

describe('waiting for a change', () => {
  const wait = async (after: number, seconds: number) => {
    const response = await ask(
      `/api/export/changes?after=${String(after)}&wait=${String(seconds)}`,
    );
    return z.object({ sequence: z.number() }).parse(await response.json()).sequence;
  };

  it('answers at once what is newer', async () => {
    expect(await wait(0, 30)).toBe(await getSequence());
  });

  it('answers when something changes', async () => {
    const start = await getSequence();
    const waiting = wait(start, 60);
    const id = await library.create('organisation', 'en', { title: 'Awaited' });
    await library.publish('organisation', id, 'en');
    expect(await waiting).toBe(start + 1);
  });

  it('answers the same number when nothing does', async () => {
    const start = await getSequence();
    expect(await wait(start, 1)).toBe(start);
  });

  it.each(['', '?after=x', '?after=1&wait=3600', '?after=-1', '?after=1&other=2'])(
    'refuses %j',
    async (query) => {
      expect((await ask(`/api/export/changes${query}`)).status).toBe(400);
    },
  );
});

describe('the export', () => {
  it('leads from every address an entry had to the one it has', async () => {
    const id = await library.create('organisation', 'bg', { title: 'Първо име' });
    await library.publish('organisation', id, 'bg');
    await library.update('organisation', id, 'bg', { slug: 'vtoro' });
    await library.publish('organisation', id, 'bg');
    const line = (await readExport(cms)).lines.find(({ entry }) => entry.id === id);
    expect(line?.formerSlugs).toContainEqual({ locale: 'bg', slug: 'parvo-ime' });
    // A language without own text answered under the slug of the source.
    expect(line?.formerSlugs).toContainEqual({ locale: 'en', slug: 'parvo-ime' });
    expect(line?.formerSlugs).not.toContainEqual({ locale: 'bg', slug: 'vtoro' });
  });

  it('names what was live and is no more', async () => {
    const id = await library.create('organisation', 'en', { title: 'Gone' });
    await library.publish('organisation', id, 'en');
    await library.unpublish('organisation', id, 'en');
    const { gone } = await readExport(cms);
    expect(gone.find((line) => line.id === id)?.slugs).toContainEqual({
      locale: 'en',
      slug: 'gone',
    });
  });

  it('keeps no address of what was never live', async () => {
    const id = await library.create('organisation', 'en', { title: 'Never live' });
    await library.remove('organisation', id, '*');
    expect((await readExport(cms)).gone.find((line) => line.id === id)).toBeUndefined();
  });

  it('says that the library changed while it was read', async () => {
    const id = await library.create('organisation', 'en', { title: 'In between' });
    const { writeExport } = await cms.load<ExportModule>('src/export/write-export.js');
    const lines: string[] = [];
    for await (const piece of writeExport(cms.strapi)) {
      if (lines.length === 0) await library.publish('organisation', id, 'en');
      lines.push(...piece.trimEnd().split('\n'));
    }
    const [header, footer] = [lines[0], lines.at(-1)].map((line) =>
      z.looseObject({ sequence: z.number() }).parse(JSON.parse(line ?? '')),
    );
    expect(footer?.sequence).toBe((header?.sequence ?? 0) + 1);
  });

  it('says where an entry is mended', async () => {
    const id = await library.create('page', 'en', { title: 'Mend me', code: 'mend-me' });
    await library.publish('page', id, 'en');
    const line = (await readExport(cms)).lines.find(({ entry }) => entry.id === id);
    expect(line?.adminPath).toBe(`/admin/content-manager/collection-types/api::page.page/${id}`);
  });

  it('leaves out a link to what was taken down, and brings it back with it', async () => {
    const partner = await library.create('organisation', 'en', { title: 'Comes and goes' });
    await library.publish('organisation', partner, 'en');
    const data = { title: 'Holds on', licence: 'cc0-1.0', creators: [partner] };
    const id = await library.create('material', 'en', data);
    await library.publish('material', id, 'en');
    const creators = async () =>
      (await readExport(cms)).entries.flatMap((found) =>
        found.type === 'material' && found.id === id ? found.creators : [],
      );
    await library.unpublish('organisation', partner, 'en');
    expect(await creators()).toEqual([]);
    await library.publish('organisation', partner, 'en');
    expect(await creators()).toEqual([partner]);
  });

  it('gives the bytes of a file by their digest', async () => {
    const cover = await uploadPicture(cms, 'bytes.png');
    const data = { title: 'Bytes', licence: 'cc0-1.0', cover, coverAlt: 'A colour.' };
    const id = await library.create('material', 'en', data);
    await library.publish('material', id, 'en');
    const found = (await readExport(cms)).entries.find((entry) => entry.id === id);
    if (found?.type !== 'material' || found.cover === null) throw new TypeError('no cover');
    const response = await ask(`/api/export/media/${found.cover.sha256}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(found.cover.sha256);
    expect(bytes.byteLength).toBe(found.cover.size);
  });

  it('answers 404 for a digest it does not know', async () => {
    expect((await ask(`/api/export/media/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await ask('/api/export/media/..%2f..%2fcms.db')).status).toBe(404);
  });
});

describe('the question "is it live?"', () => {
  const status = publishStatus.parse({
    state: 'live',
    sequence: 3,
    at: '2026-11-22T12:00:00.000Z',
    findings: [],
  });
  const send = async (body: unknown) =>
    await ask('/api/export/status', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });

  it('is answered to whoever is signed in with what the publisher said', async () => {
    expect((await send(status)).status).toBe(204);
    const token = await signIn(cms);
    const response = await fetch(`${cms.address}/closer/live-state`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await response.json()).toEqual({ data: { status, sequence: await getSequence() } });
  });

  it('is answered to nobody else', async () => {
    expect((await fetch(`${cms.address}/closer/live-state`)).status).toBe(401);
  });

  it('takes nothing that is no status', async () => {
    expect((await send({ state: 'perhaps' })).status).toBe(400);
  });
});
