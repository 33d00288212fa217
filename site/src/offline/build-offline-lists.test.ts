import { hash } from 'node:crypto';
import type { MadeOutput } from '@closer/shared/render/site-renderer.ts';
import { expect, test } from 'vitest';
import { buildOfflineLists, MOST_PAGE_BYTES } from './build-offline-lists.ts';
import { parseList, parseSummary } from './offline-list.ts';

const make = (path: string, size = 10, more: Partial<MadeOutput> = {}): MadeOutput => ({
  path,
  status: 200,
  type: path.endsWith('/') ? 'text/html; charset=utf-8' : 'text/css; charset=utf-8',
  sha256: hash('sha256', path),
  size,
  ...more,
});

const SITE = [
  make('/_astro/a.css'),
  make('/service-worker.js'),
  make('/files/x.pdf'),
  make('/search/bg.json'),
  make('/search/bg-terms-1.bin'),
  make('/search/hu.json'),
  make('/bg/search/'),
  make('/bg/offline/'),
  make('/bg/'),
  make('/bg/material/x/', 100),
  make('/bg/material/x/text/bg/', 30),
  make('/bg/404/', 10, { status: 404 }),
  make('/bg/material/old/', 10, { status: 301 }),
  make('/hu/'),
  make('/'),
];

/** The lists of Bulgarian, read as a browser reads them. */
function build(made: readonly MadeOutput[]) {
  const outputs = new Map(
    buildOfflineLists(made, (text) => hash('sha256', text)).map((output) => [output.path, output]),
  );
  const read = (path: string) => {
    const body = outputs.get(path)?.body;
    return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
  };
  const summary = parseSummary(read('/offline/bg.json'));
  if (summary === null) throw new Error('There is no summary.');
  const { files = [] } = parseList(read(`/offline/bg-${summary.list}.json`)) ?? {};
  return { outputs, summary, paths: files.map(([path]) => path), files };
}

test('names what the pages and the search of a language need, and its pages', () => {
  const { summary, paths } = build(SITE);
  expect(paths).toEqual([
    '/_astro/a.css',
    '/bg/offline/',
    '/bg/search/',
    '/search/bg-terms-1.bin',
    '/search/bg.json',
    '/bg/',
    '/bg/material/x/',
    '/bg/material/x/text/bg/',
  ]);
  expect(summary).toMatchObject({ bytes: 190, pages: 3, whole: true });
});

test('a language without a search page has none', () => {
  expect([...build(SITE).outputs.keys()].filter((path) => path.includes('/hu'))).toEqual([]);
});

test('texts of documents are the first to be left out, then all pages', () => {
  const withTexts = [...SITE, make('/bg/material/y/text/bg/', MOST_PAGE_BYTES)];
  expect(build(withTexts).summary).toMatchObject({ bytes: 160, pages: 2, whole: false });
  const withPages = [...SITE, make('/bg/material/y/', MOST_PAGE_BYTES)];
  expect(build(withPages).summary).toMatchObject({ bytes: 50, pages: 0, whole: false });
  expect(build(withPages).paths).toContain('/bg/search/');
});

test('other bytes make another list, the same bytes in another order do not', () => {
  const before = build(SITE);
  expect(build(SITE.toReversed()).summary).toEqual(before.summary);
  const changed = SITE.map((each) =>
    each.path === '/bg/' ? { ...each, sha256: hash('sha256', 'new') } : each,
  );
  expect(build(changed).summary.list).not.toBe(before.summary.list);
});

test('only the list, whose address holds its digest, may be kept by browsers for ever', () => {
  const { outputs, summary } = build(SITE);
  expect(outputs.get('/offline/bg.json')?.headers).toEqual({ 'cache-control': 'no-cache' });
  expect(outputs.get(`/offline/bg-${summary.list}.json`)?.headers['cache-control']).toContain(
    'immutable',
  );
});
