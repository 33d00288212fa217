import files from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  makeApng,
  makeDocx,
  makePdf,
  makePdfBomb,
  makePngHeader,
} from '../fixtures/upload-files.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';
import {
  createUploadClient,
  digest,
  listTemporary,
  listUploads,
  RAW_HEAD,
  readMessage,
  storedFile,
  toForm,
  waitForTemporary,
  type UploadClient,
} from './upload-client.ts';

const LIMIT_MB = 2;
const SVG_BOMB = Buffer.from(
  '<!DOCTYPE svg [<!ENTITY a "ha">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&a;</text></svg>',
);
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');

let cms: TestCms;
let client: UploadClient;

beforeAll(async () => {
  cms = await startStrapi({ UPLOAD_MAX_MB: String(LIMIT_MB) });
  client = await createUploadClient(cms);
});

afterAll(async () => {
  await cms.stop();
});

const upload = async (
  name: string,
  bytes: Uint8Array,
  wish?: Parameters<UploadClient['send']>[1],
) => await client.send(toForm([[name, bytes]]), wish);

async function countRows(): Promise<number> {
  return await cms.strapi.db.query('plugin::upload.file').count();
}

/** Everything an upload can leave behind. Other tests of this machine may have folders of their own. */
const look = async () => ({ rows: await countRows(), files: listUploads(cms) });

let temporary: readonly string[];

beforeEach(() => {
  temporary = listTemporary();
});

async function expectNothingTemporary(): Promise<void> {
  expect(await waitForTemporary(temporary)).toEqual([]);
}

describe('an accepted file', () => {
  it('carries its digest and the facts of its PDF, and leaves nothing temporary', async () => {
    const pdf = makePdf({ pages: 3, tagged: true });
    const file = await client.keep('Прирачник за млади.PDF', pdf);
    expect(file).toMatchObject({
      name: 'Прирачник за млади.pdf',
      ext: '.pdf',
      mime: 'application/pdf',
      sha256: digest(pdf),
      bytes: pdf.length,
      pages: 3,
      tagged: true,
      textLayer: true,
    });
    expect(file.hash).toMatch(/^[\w-]+$/u);
    await expectNothingTemporary();
  });

  it('of another kind has no facts of a PDF', async () => {
    expect(await client.keep('a.docx', makeDocx())).toMatchObject({ pages: null, tagged: null });
  });

  it.each([
    ['отчет\u202Efdp.pdf', 'отчетfdp.pdf'],
    ['../../x.pdf', 'x.pdf'],
    ['con.pdf', 'con.pdf'],
    [`${'ж'.repeat(300)}.pdf`, `${'ж'.repeat(120)}.pdf`],
    ['Οδηγός 😀.pdf', 'Οδηγός 😀.pdf'],
  ])('called %j keeps a safe name', async (name, kept) => {
    const file = await client.keep(name, makePdf());
    expect(file.name).toBe(kept);
    expect(new URL(file.url, cms.address).pathname).toMatch(/^\/uploads\/[\w-]+\.pdf$/u);
  });

  it('is stored once each when fifty come together', async () => {
    const before = await look();
    const files = Array.from(
      { length: 50 },
      (_, at) => ['same.pdf', makePdf({ pages: 1 + (at % 2) })] as const,
    );
    const response = await client.send(toForm(files));
    expect(response.status).toBe(201);
    const after = await look();
    expect(after.rows - before.rows).toBe(50);
    expect(after.files.length - before.files.length).toBe(50);
    await expectNothingTemporary();
  });
});

describe('a replaced file', () => {
  it('gets the digest and the facts of its new bytes', async () => {
    const { id } = await client.keep('a.pdf', makePdf({ pages: 1 }));
    const pdf = makePdf({ pages: 7 });
    const response = await upload('b.pdf', pdf, { to: `/upload?id=${String(id)}` });
    expect(storedFile.parse(await response.json())).toMatchObject({
      sha256: digest(pdf),
      pages: 7,
    });
  });

  it('stays as it is when the new one is of another kind', async () => {
    const { id, sha256 } = await client.keep('a.pdf', makePdf({ pages: 2 }));
    const response = await upload('a.docx', makeDocx(), { to: `/upload?id=${String(id)}` });
    expect(response.status).toBe(400);
    expect(await readMessage(response)).toContain(
      'can only be replaced by another of the same kind',
    );
    const row: unknown = await cms.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id } });
    expect(row).toMatchObject({ sha256 });
  });
});

describe('a refused file', () => {
  it.each([
    ['HTML as a PDF', 'report.pdf', HTML, 400, 'content is something else'],
    ['no bytes', 'report.pdf', Buffer.alloc(0), 400, 'is empty'],
    ['a name that ends otherwise', 'report.pdf.html', makePdf(), 400, '.html are not accepted'],
    ['an SVG of entities', 'logo.svg', SVG_BOMB, 400, 'entities'],
    ['a picture that moves', 'a.png', makeApng(), 400, 'moves'],
    ['a picture that breaks off', 'a.png', makePngHeader(10, 10), 400, 'damaged'],
    ['a PNG called JPEG', 'a.jpg', makePngHeader(10, 10), 400, 'content is something else'],
    ['a PDF that bursts', 'a.pdf', makePdfBomb(), 400, 'could not be opened safely'],
    ['a picture of 900 megapixels', 'a.png', makePngHeader(30_000, 30_000), 400, '50 megapixels'],
    ['macros', 'a.docx', makeDocx([{ name: 'word/vbaProject.bin' }]), 400, 'macros'],
    ['more than the limit', 'a.pdf', makePdf({ weight: 3 * 1024 ** 2 }), 413, 'at most 2 MB'],
  ])('(%s) leaves nothing behind and says why', async (_what, name, bytes, status, reason) => {
    const before = await look();
    const response = await upload(name, bytes);
    expect(response.status).toBe(status);
    expect(await readMessage(response)).toContain(reason);
    expect(await look()).toEqual(before);
    await expectNothingTemporary();
  });

  it('is refused whatever type its sender declares', async () => {
    const form = new FormData();
    form.append('files', new Blob([HTML], { type: 'application/pdf' }), 'report.pdf');
    expect((await client.send(form)).status).toBe(400);
  });

  it('takes the others of its request with it, and is named', async () => {
    const before = await look();
    const response = await client.send(
      toForm([
        ['good.pdf', makePdf()],
        ['bad.pdf', HTML],
      ]),
    );
    const message = await readMessage(response);
    expect(message).toContain('“bad.pdf”');
    expect(message).not.toContain('good.pdf');
    expect(await look()).toEqual(before);
  });

  it('is explained in the language of the editor’s browser', async () => {
    const response = await upload('отчет.pdf', HTML, { language: 'bg-BG,bg;q=0.9' });
    expect(await readMessage(response)).toContain('не беше запазен');
  });

  it('is explained in the language of her profile first', async () => {
    const users = cms.strapi.db.query('admin::user');
    await users.updateMany({ where: {}, data: { preferedLanguage: 'hu' } });
    try {
      const small = await readMessage(await upload('a.pdf', HTML, { language: 'bg' }));
      expect(small).toContain('Nem mentettük el');
      const big = makePdf({ weight: 3 * 1024 ** 2 });
      const large = await readMessage(await upload('a.pdf', big, { language: 'bg' }));
      expect(large).toContain('legfeljebb 2 MB');
    } finally {
      await users.updateMany({ where: {}, data: { preferedLanguage: null } });
    }
  });
});

describe('a transfer', () => {
  it('that breaks off leaves nothing behind', async () => {
    const before = await look();
    const half = Buffer.concat([Buffer.from(RAW_HEAD), makePdf({ weight: 400_000 })]);
    expect(await client.sendRaw(half, true)).toBeNull();
    await expectNothingTemporary();
    expect(await look()).toEqual(before);
  });

  it('that grows beyond the limit without saying how long it is gets refused', async () => {
    const before = await look();
    const endless = Readable.from(
      (function* pieces() {
        yield Buffer.from(RAW_HEAD);
        for (let piece = 0; piece < 48; piece += 1) yield Buffer.alloc(64 * 1024);
        yield Buffer.from('\r\n--x--\r\n');
      })(),
    );
    expect(await client.sendRaw(endless, false)).toBe(413);
    expect(await look()).toEqual(before);
    await expectNothingTemporary();
  });

  it('onto a full disk says so, and leaves no half file', async () => {
    const before = await look();
    const provider: unknown = Reflect.get(cms.strapi.plugin('upload'), 'provider');
    if (typeof provider !== 'object' || provider === null) throw new TypeError('no provider');
    const write: unknown = Reflect.get(provider, 'uploadStream');
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    Reflect.set(provider, 'uploadStream', async () => await Promise.reject(full));
    try {
      const response = await upload('a.pdf', makePdf());
      expect(response.status).toBe(507);
      expect(await readMessage(response)).toContain('no room left');
    } finally {
      Reflect.set(provider, 'uploadStream', write);
    }
    expect(await look()).toEqual(before);
    await expectNothingTemporary();
  });

  it('onto a disk that is nearly full is not begun', async () => {
    const before = await look();
    const disk = await files.statfs(cms.dataDir);
    const full = Object.assign(disk, { blocks: 1000, bavail: 99 });
    const statfs = vi.spyOn(files, 'statfs').mockResolvedValue(full);
    try {
      const response = await upload('a.pdf', makePdf());
      expect(response.status).toBe(507);
      expect(await readMessage(response)).toContain('hardly any room');
    } finally {
      statfs.mockRestore();
    }
    expect(await look()).toEqual(before);
    await expectNothingTemporary();
  });

  it('of what is no form says that it did not arrive', async () => {
    const response = await fetch(`${cms.address}/upload`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${client.token}`,
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: 'nonsense',
    });
    expect(response.status).toBe(400);
    await expectNothingTemporary();
  });

  it('from an address of the internet is refused', async () => {
    const response = await fetch(`${cms.address}/upload/actions/upload-from-urls`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ urls: ['http://127.0.0.1:1/'] }),
    });
    expect(response.status).toBe(400);
    expect(await readMessage(response)).toContain('not fetched from internet addresses');
  });
});
