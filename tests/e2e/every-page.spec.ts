import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createBudgetCheck } from '@closer/scripts/check/check-budgets.ts';
import { HtmlValidate } from 'html-validate';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import budgets from '../../scripts/check/budgets.json' with { type: 'json' };
import { expect, test } from './setup/with-closer.ts';
import { listPages, readPage, readRelease } from './setup/release-pages.ts';

/** Astro writes this rule into the body before an island; browsers take it, the letter of HTML does not. */
const ISLAND_STYLE = /<style>astro-island[^<]*<\/style>/u;

// These read the release itself: every page of it, in every language.

test('every page type exists in every language', async ({ closer }) => {
  const pages = listPages(await readRelease(closer.dataDir));
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  expect(kinds.length).toBeGreaterThan(10);
  for (const kind of kinds.filter((name) => name !== '410' && name !== 'chooser')) {
    const locales = new Set(pages.filter((page) => page.kind === kind).map((page) => page.locale));
    expect([...locales].filter((locale) => locale !== null).sort(), kind).toEqual(
      [...LOCALE_CODES].sort(),
    );
  }
});

test('every page is valid HTML', async ({ closer }) => {
  test.setTimeout(600_000);
  const validate = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:document'],
    rules: {
      // Astro writes void elements and boolean attributes as it likes; both ways are valid.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      // For files of other hosts; all of ours lie beside the page, under the digest of their content.
      'require-sri': 'off',
      // A rule of taste for search engines; titles of editors are as long as they are.
      'long-title': 'off',
      // Astro's islands are elements of their own.
      'no-unknown-elements': ['error', { include: [], exclude: ['astro-island', 'astro-slot'] }],
    },
  });
  const faults: string[] = [];
  for (const page of listPages(await readRelease(closer.dataDir))) {
    const html = (await readPage(closer.dataDir, page)).replace(ISLAND_STYLE, '');
    const report = await validate.validateString(html);
    const messages = report.results.flatMap((result) => result.messages);
    faults.push(...messages.map(({ ruleId, message }) => `${page.path} ${ruleId}: ${message}`));
  }
  expect(faults.slice(0, 30), `${faults.length} faults`).toEqual([]);
});

test('every page has one h1 and its own title', async ({ closer }) => {
  const faults: string[] = [];
  for (const page of listPages(await readRelease(closer.dataDir))) {
    const html = await readPage(closer.dataDir, page);
    const headings = [...html.matchAll(/<h1[\s>]/gu)].length;
    if (headings !== 1) faults.push(`${page.path} has ${headings} h1`);
    if (!/<title>[^<]{3,}<\/title>/u.test(html)) faults.push(`${page.path} has no title`);
  }
  expect(faults).toEqual([]);
});

test('no link inside the site is broken', async ({ closer }) => {
  const release = await readRelease(closer.dataDir);
  const faults: string[] = [];
  for (const page of listPages(release)) {
    const html = await readPage(closer.dataDir, page);
    for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/gu)) {
      if (address.startsWith('#')) continue;
      const url = new URL(address.replaceAll('&amp;', '&'), `${closer.siteUrl}${page.path}`);
      if (url.origin !== new URL(closer.siteUrl).origin) continue;
      const found = release.files[url.pathname] ?? release.files[decodeURI(url.pathname)];
      if (found === undefined || found.status >= 400)
        faults.push(`${page.path} -> ${url.pathname}`);
    }
  }
  expect(faults.slice(0, 30), `${faults.length} broken links`).toEqual([]);
});

test('every page keeps to the budgets and loads nothing from another host', async ({ closer }) => {
  const release = await readRelease(closer.dataDir);
  const checkPage = createBudgetCheck(budgets, {
    read: async (path) => {
      const file = release.files[path];
      return file === undefined
        ? undefined
        : await readFile(join(closer.dataDir, getStorePath(file.sha256)));
    },
    gzipSize: (bytes) => gzipSync(bytes).length,
    base: '',
  });
  const findings = [];
  for (const page of listPages(release)) {
    const html = await readPage(closer.dataDir, page);
    findings.push(...(await checkPage(page.path, new TextEncoder().encode(html))));
  }
  expect(findings.slice(0, 30)).toEqual([]);
});
