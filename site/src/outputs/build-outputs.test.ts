import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { expect, test } from 'vitest';
import { buildFixtureContext } from '../../../tests/fixtures/site-context.ts';
import { readFixtureMedia } from '../../../tests/fixtures/media.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildRoutes } from '../views/build-routes.ts';
import type { SiteContext } from '../views/site-context.ts';
import { buildOutputs } from './build-outputs.ts';
import { toContentDisposition } from './plan-files.ts';

function plan(context: SiteContext) {
  const outputs = buildOutputs(context, buildRoutes(context), readFixtureMedia);
  return new Map(outputs.map((output) => [output.path, output]));
}

const outputs = plan(buildFixtureContext());

async function readText(path: string, from = outputs): Promise<string> {
  const output = await from.get(path)?.make();
  return output?.body instanceof Uint8Array ? new TextDecoder().decode(output.body) : '';
}

test('gives a file its own address, with the bytes of the store and a readable name', async () => {
  const output = await outputs.get('/files/guide-to-social-cohesion-sq.pdf')?.make();
  expect(output?.type).toBe('application/pdf');
  expect(output?.body).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) });
  expect(output?.headers['content-disposition']).toContain("filename*=UTF-8''Udh%C3%ABzues");
});

test('says of a text that it is UTF-8', async () => {
  const snapshot = buildFixtureSnapshot();
  const toTable = (files: readonly MediaFile[]) =>
    files.map((file) => ({ ...file, ext: '.csv', mime: 'text/csv' }));
  const entries = snapshot.entries.map((each) =>
    each.entry.type === 'material'
      ? {
          ...each,
          entry: {
            ...each.entry,
            editions: each.entry.editions.map((edition) => ({
              ...edition,
              files: toTable(edition.files),
            })),
          },
        }
      : each,
  );
  const tables = plan(buildFixtureContext({ ...snapshot, entries }));
  const output = await tables.get('/files/guide-to-social-cohesion-sq.csv')?.make();
  expect(output?.type).toBe('text/csv; charset=utf-8');
});

test('names files by language, kind and version, or tone and size, whatever others there are', () => {
  const paths = [...outputs.values()]
    .filter(({ path, kind }) => path.startsWith('/files/') && kind === 'media')
    .map(({ path }) => path)
    .sort();
  expect(paths).toEqual([
    '/files/closer-logo-dark.svg',
    '/files/closer-logo-light.png',
    '/files/closer-logo-light.svg',
    '/files/ghid-de-coeziune-sociala-ro.pdf',
    '/files/guide-to-social-cohesion-en-easy-to-read.pdf',
    '/files/guide-to-social-cohesion-en.pdf',
    '/files/guide-to-social-cohesion-sq.pdf',
    '/files/kezikonyv-a-tarsadalmi-koheziorol-hu-screen.pdf',
    '/files/logo-na-closer-mk-a4.pdf',
    '/files/mesten-plan-za-deystvie-bg-office.pdf',
    '/files/open-doors-en.pdf',
    '/files/otvoreni-vrati-mk-editable.pdf',
    '/files/otvoreni-vrati-mk.pdf',
    '/files/rakovodstvo-za-socialna-koheziya-bg-v1.pdf',
    '/files/rakovodstvo-za-socialna-koheziya-bg-v2.pdf',
    '/files/vodich-za-socijalna-kohezija-mk.pdf',
  ]);
});

test('writes a name that no header can be broken with', () => {
  const header = toContentDisposition('/files/a-en.pdf', 'A "b"\r\n(c)’s.pdf');
  expect(header).toBe(
    `inline; filename="a-en.pdf"; filename*=UTF-8''A%20%22b%22%0D%0A%28c%29%E2%80%99s.pdf`,
  );
});

test('makes no variant of a picture that is wider than the picture', () => {
  const widths = [...outputs.keys()].flatMap(
    (path) => /^\/media\/\w+-(\d+)\.webp$/u.exec(path)?.[1] ?? [],
  );
  expect(widths.sort()).toEqual(['1200', '320', '320', '320', '640', '640', '900', '960']);
});

test('draws one picture for a title however many pages show it', () => {
  const pictures = [...outputs.keys()].filter((path) => path.startsWith('/og/'));
  // Five site names; titles: eight of materials, four of organisations, three each of campaigns, leaflets, identity
  // assets and good practices, five of action plans, two of portfolios, ten of events, four of projects.
  expect(pictures.length).toBe(50);
});

test('has every picture and file that a page names, also where the site is called otherwise in each language', () => {
  const snapshot = buildFixtureSnapshot();
  const context = buildFixtureContext({
    ...snapshot,
    entries: snapshot.entries.map((each) =>
      each.entry.type === 'site'
        ? {
            ...each,
            entry: {
              ...each.entry,
              prose: {
                ro: { title: 'Mai aproape', tagline: null, summary: null },
                hu: { title: 'Közelebb', tagline: null, summary: null },
              },
            },
          }
        : each,
    ),
  });
  const given = plan(context);
  const named = buildRoutes(context).flatMap((route) => {
    const text = JSON.stringify(route.build());
    return Array.from(text.matchAll(/\/(?:og|media|files)\/[^" #]+/gu), ([path]) => path);
  });
  expect(named.length).toBeGreaterThan(300);
  expect([...new Set(named)].filter((path) => !given.has(path))).toEqual([]);
});

test('lists in a sitemap only pages with a text in its language, with the date of their content', async () => {
  const bulgarian = await readText('/sitemap-bg.xml');
  expect(bulgarian).toContain(
    '<url><loc>https://closer.example.org/bg/material/mesten-plan-za-deystvie/</loc><lastmod>2026-03-01T10:00:00.000Z</lastmod></url>',
  );
  expect(await readText('/sitemap-en.xml')).not.toContain('mesten-plan');
  expect(bulgarian).not.toContain('/404/');
  expect(await readText('/sitemap.xml')).toContain(
    '<loc>https://closer.example.org/sitemap-hu.xml</loc>',
  );
  expect(await readText('/robots.txt')).toContain(
    'Sitemap: https://closer.example.org/sitemap.xml',
  );
});

test('leads on from an address that moved, with and without a server that knows 301', async () => {
  const output = await outputs.get('/en/material/cohesion-guide/')?.make();
  expect(output).toMatchObject({
    status: 301,
    headers: { location: '/en/material/guide-to-social-cohesion/' },
  });
  expect(await readText('/en/material/cohesion-guide/')).toContain(
    'content="0; url=https://closer.example.org/en/material/guide-to-social-cohesion/"',
  );
});

test('says on a stub page, in its language, where the content is', async () => {
  const stub = await readText('/bg/material/guide-to-social-cohesion/');
  expect(stub).toContain('<html lang="bg">');
  expect(stub).toContain('<meta name="robots" content="noindex">');
  expect(stub).toContain(
    '<link rel="canonical" href="https://closer.example.org/bg/material/rakovodstvo-za-socialna-koheziya/">',
  );
  expect(stub).toContain('>Към новия адрес</a>');
});

test('leads on from a file under a former slug, and gives its bytes where nobody can be led', async () => {
  const output = await outputs.get('/files/cohesion-guide-en.pdf')?.make();
  const file = await outputs.get('/files/guide-to-social-cohesion-en.pdf')?.make();
  expect(output?.headers).toEqual({ location: '/files/guide-to-social-cohesion-en.pdf' });
  expect(output).toMatchObject({ status: 301, type: 'application/pdf', body: file?.body });
});

test('lists what moved and what is gone for web servers that can answer it, also below a path', async () => {
  const below = plan(buildFixtureContext(buildFixtureSnapshot(), 'https://example.org/library'));
  const apache = (await readText('/en/material/.htaccess', below)).split('\n');
  expect(apache).toContain(
    'RedirectMatch 301 "^/library/en/material/cohesion-guide/$" "https://example.org/library/en/material/guide-to-social-cohesion/"',
  );
  expect(apache).toContain('RedirectMatch 410 "^/library/en/material/withdrawn-leaflet/$"');
  expect(await readText('/files/.htaccess', below)).toContain('cohesion-guide-en\\.pdf$"');
  expect(await readText('/_redirects', below)).toContain(
    '/library/en/material/cohesion-guide/ /library/en/material/guide-to-social-cohesion/ 301\n',
  );
  expect(await readText('/nginx-gone.map', below)).toContain(
    '/library/bg/material/withdrawn-leaflet/ 1;\n',
  );
});

test('tells plain hosts what a meta element cannot', async () => {
  expect(await readText('/_headers')).toContain("frame-ancestors 'none'");
  expect(await readText('/_headers')).toMatch(
    /^\/media\/\*\n {2}content-security-policy: default-src 'none'.*sandbox$/mu,
  );
  expect(await readText('/.htaccess')).toMatch(/<FilesMatch "\\\.svg\$">\n.*default-src 'none'/u);
  expect(await readText('/.htaccess')).toContain('ErrorDocument 404 /404.html');
  const below = plan(buildFixtureContext(buildFixtureSnapshot(), 'https://example.org/library'));
  expect(await readText('/.htaccess', below)).toContain('ErrorDocument 404 /library/404.html');
});

test('gives equal keys for equal content and other keys for other content', () => {
  const keys = (from: typeof outputs) => [...from].map(([path, output]) => [path, output.getKey()]);
  expect(keys(plan(buildFixtureContext()))).toEqual(keys(outputs));
  const changed = buildFixtureSnapshot();
  const other = plan(
    buildFixtureContext({
      ...changed,
      entries: changed.entries.filter(({ entry }) => entry.id !== 'mat-website'),
    }),
  );
  expect(other.get('/sitemap-en.xml')?.getKey()).not.toBe(outputs.get('/sitemap-en.xml')?.getKey());
  expect(other.get('/robots.txt')?.getKey()).toBe(outputs.get('/robots.txt')?.getKey());
});
