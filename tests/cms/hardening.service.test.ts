import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NETWORK_EDITOR } from '../../cms/src/people/role-codes.ts';
import { openLibrary } from './library.ts';
import { signIn } from './sign-in.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';
import { uploadPicture } from './upload-picture.ts';

let cms: TestCms;

beforeAll(async () => {
  cms = await startStrapi();
});

afterAll(async () => {
  await cms.stop();
});

const get = async (address: string, headers: Record<string, string> = {}) =>
  await fetch(`${cms.address}${address}`, { headers, redirect: 'manual' });

describe('who is not signed in', () => {
  const CLOSED = [
    '/api/terms',
    '/api/materials?status=draft',
    '/api/materials?filters[createdBy][password][$startsWith]=a',
    '/api/organisations?populate=*',
    '/api/site',
    '/api/export',
    '/api/upload/files',
    '/api/i18n/locales',
    '/api/openapi.json',
    '/api/auth/local',
    '/api/users',
    '/mcp',
    '/admin/users',
    '/admin/users/me',
    '/admin/transfer/runner/push',
    '/content-manager/collection-types/api::material.material',
    '/content-type-builder/content-types',
    '/upload/files',
    '/i18n/locales',
    '/closer/live-state',
    '/cms.db',
    '/../cms.db',
    '/uploads/..%2fcms.db',
    '/uploads/%2e%2e/cms.db',
    '/.env',
    '/graphql',
    '/documentation',
  ];

  it.each(CLOSED)('gets nothing from %s', async (address) => {
    expect([401, 403, 404, 405]).toContain((await get(address)).status);
  });

  it('cannot register', async () => {
    const response = await fetch(`${cms.address}/admin/register-admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'x@closer.test', password: 'Abcdefgh1', firstname: 'X' }),
    });
    expect([400, 401, 403]).toContain(response.status);
    expect(await cms.strapi.db.query('admin::user').count()).toBe(1);
  });

  it('sees no file, whatever its name', async () => {
    const id = await uploadPicture(cms, 'draft.png');
    const file = z
      .object({ url: z.string() })
      .parse(await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id } }));
    expect((await get(file.url)).status).toBe(404);
  });
});

describe('a signed address of a file', () => {
  it('shows the file and lets nothing in it run', async () => {
    const id = await uploadPicture(cms, 'signed.png');
    const token = await signIn(cms);
    const response = await get(`/upload/files/${String(id)}`, { authorization: `Bearer ${token}` });
    const { url } = z.object({ url: z.string() }).parse(await response.json());
    const shown = await get(url);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect((await get(url.replace('signed', 'other'))).status).toBe(404);
  });
});

describe('the CMS', () => {
  it('is the Community edition', () => {
    expect(cms.strapi.EE).toBe(false);
  });

  it('has all its Strapi packages at one version', () => {
    const load = createRequire(path.resolve(import.meta.dirname, '../../cms/package.json'));
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(load('./package.json'));
    // The design system is released apart from Strapi.
    const apart = ['@strapi/design-system', '@strapi/icons'];
    const versions = Object.entries(dependencies).filter(
      ([name]) => name.startsWith('@strapi/') && !apart.includes(name),
    );
    expect(new Set(versions.map(([, version]) => version))).toEqual(new Set(['5.54.0']));
    const parts = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(load('@strapi/strapi/package.json')).dependencies;
    const inner = Object.entries(parts).filter(
      ([name]) => name.startsWith('@strapi/') && !apart.includes(name),
    );
    expect(new Set(inner.map(([, version]) => version))).toEqual(new Set(['5.54.0']));
  });

  it('has no plugin beside Strapi’s own', () => {
    expect(Object.keys(cms.strapi.plugins).sort()).toEqual([
      'content-manager',
      'content-releases',
      'content-type-builder',
      'email',
      'i18n',
      'review-workflows',
      'upload',
    ]);
  });

  it('lets nobody change a schema, the administrator neither', async () => {
    const token = await signIn(cms);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    for (const address of ['update-schema', 'content-types', 'components']) {
      const response = await fetch(`${cms.address}/content-type-builder/${address}`, {
        method: 'POST',
        headers,
        body: '{}',
      });
      expect([404, 405]).toContain(response.status);
    }
  });

  it('has no REST route to the content', () => {
    const apis = z
      .record(z.string(), z.object({ routes: z.record(z.string(), z.unknown()) }))
      .parse(cms.strapi.apis);
    const router = z.object({ routes: z.array(z.object({ path: z.string() })) });
    const paths = Object.values(apis).flatMap(({ routes }) =>
      Object.values(routes).flatMap((one) => router.parse(one).routes.map((route) => route.path)),
    );
    expect(paths.every((address) => address.startsWith('/export'))).toBe(true);
    expect(paths.length).toBeGreaterThan(0);
  });

  it('keeps no token that nobody asked for', async () => {
    expect(await cms.strapi.db.query('admin::api-token').count()).toBe(0);
    expect(await cms.strapi.db.query('admin::transfer-token').count()).toBe(0);
  });

  it('has the languages of the site, English first', async () => {
    const service: { getDefaultLocale(): Promise<string> } = cms.strapi
      .plugin('i18n')
      .service('locales');
    const rows = z
      .array(z.object({ code: z.string() }))
      .parse(await cms.strapi.db.query('plugin::i18n.locale').findMany({ orderBy: { id: 'asc' } }));
    expect(rows.map(({ code }) => code)).toEqual([...LOCALE_CODES]);
    expect(await service.getDefaultLocale()).toBe('en');
  });

  it('lets network editors work in every language', async () => {
    const rows = z
      .array(
        z.looseObject({ properties: z.looseObject({ locales: z.array(z.string()).optional() }) }),
      )
      .parse(
        await cms.strapi.db.query('admin::permission').findMany({
          where: { subject: 'api::material.material', role: { code: NETWORK_EDITOR } },
        }),
      );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      if (row.properties.locales !== undefined) {
        expect([...row.properties.locales].sort()).toEqual([...LOCALE_CODES].sort());
      }
    }
  });

  it('allows no other site to call it', async () => {
    const response = await get('/admin/init', { origin: 'https://elsewhere.example' });
    expect(response.headers.get('access-control-allow-origin') ?? '').toBe('');
  });

  it('loads nothing of its admin from another host', async () => {
    const policy = (await get('/admin/init')).headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/https?:/u);
    expect(policy).toContain("script-src 'self';");
  });

  it('refuses parameters that it does not know', async () => {
    await expect(
      cms.strapi.documents('api::term.term').findMany({ status: 'secret' as 'draft' }),
    ).rejects.toThrow(/status/u);
    await expect(
      cms.strapi.documents('api::term.term').findMany({ filters: { createdBy: { nope: 1 } } }),
    ).rejects.toThrow();
  });

  it('indexes every slug and code', async () => {
    const rows = z
      .array(z.object({ name: z.string() }))
      .parse(
        await cms.strapi.db.connection('sqlite_master').where({ type: 'index' }).select('name'),
      );
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'materials_slug_idx',
        'organisations_slug_idx',
        'pages_slug_idx',
        'pages_code_idx',
        'terms_code_unique',
        'places_code_unique',
      ]),
    );
  });

  it('refuses in the language of the editor', async () => {
    const token = await signIn(cms);
    const send = async (language: string) => {
      const response = await fetch(
        `${cms.address}/content-manager/collection-types/api::material.material/actions/publish`,
        {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'accept-language': language,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ title: `Without licence ${language}`, locale: 'en' }),
        },
      );
      expect(response.status).toBe(400);
      return z
        .object({ error: z.object({ message: z.string(), details: z.unknown() }) })
        .parse(await response.json()).error;
    };
    expect((await send('hu-HU,hu;q=0.9')).message).toContain('licencet');
    expect((await send('bg')).message).toContain('лиценз');
    expect((await send('en')).details).toMatchObject({ errors: [{ path: ['licence'] }] });
    expect(await cms.strapi.db.query('api::material.material').count()).toBe(0);
  });

  it('takes a material from the form to readers with one press', async () => {
    const token = await signIn(cms);
    const response = await fetch(
      `${cms.address}/content-manager/collection-types/api::material.material/actions/publish?locale=bg`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'От формата', licence: 'cc0-1.0', locale: 'bg' }),
      },
    );
    expect(response.status).toBe(200);
    const { data } = z
      .object({ data: z.object({ documentId: z.string() }) })
      .parse(await response.json());
    const rows = await openLibrary(cms).rows('material', data.documentId, 'published');
    expect(rows.find(({ locale }) => locale === 'bg')).toMatchObject({ slug: 'ot-formata' });
  });
});

describe('the packages of the CMS', () => {
  it('hold no plugin that opens the content to the world', () => {
    const file = path.resolve(import.meta.dirname, '../../cms/package.json');
    expect(readFileSync(file, 'utf8')).not.toMatch(/users-permissions|graphql|documentation/u);
  });
});
