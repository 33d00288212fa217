import type { ReleaseFile } from '@closer/shared/release/release.ts';
import { expect, test } from 'vitest';
import { addPage, checkLinks, type Inspected, type Linked } from './check-links.ts';
import { createPageInspector } from './inspect-page.ts';
import type { Store } from './store.ts';

const inspect = createPageInspector('https://closer.example');

interface Publish {
  readonly linkedBefore: Linked | null;
  /** Pages that this run made and those taken over, with what they hold; other addresses have none. */
  readonly made: Readonly<Record<string, string>>;
  readonly reused: Readonly<Record<string, string>>;
  readonly others?: readonly string[];
}

/** Checks a release whose store tells what was read. */
async function check({ linkedBefore, made, reused, others = [] }: Publish) {
  const read: string[] = [];
  const store: Pick<Store, 'read'> = {
    read: (path) => {
      read.push(path);
      return Promise.resolve(new TextEncoder().encode(reused[path]));
    },
  };
  const addresses = [...Object.keys(made), ...Object.keys(reused), ...others];
  const files = Object.fromEntries(addresses.map((path) => [path, toFile(path)]));
  const inspected: Inspected = { linked: new Map(), findings: [] };
  for (const [path, html] of Object.entries(made)) addPage(inspected, path, inspect(html, path));
  const known = { files, inspected, linkedBefore, reused: Object.keys(reused), inspect };
  const { findings, linked } = await checkLinks(known, store);
  return { read, linked, problems: findings.map(({ entry, problem }) => `${entry} ${problem}`) };
}

const toFile = (path: string): ReleaseFile => ({
  sha256: path,
  size: 1,
  type: path.endsWith('/') ? 'text/html; charset=utf-8' : 'image/png',
  status: 200,
  headers: {},
  key: path,
});

const page = (...links: readonly string[]): string =>
  `<h1>x</h1>${links.map((link) => `<a href="${link}">x</a>`).join('')}`;

test('reads no page again where only a page that was made anew linked to what is gone', async () => {
  const { read, linked, problems } = await check({
    linkedBefore: { '/og/old.png': '/en/a/', '/en/a/': '/en/b/', '/og/b.png': '/en/b/' },
    made: { '/en/a/': page('/og/new.png') },
    reused: { '/en/b/': page('/en/a/', '/og/b.png') },
    others: ['/og/new.png', '/og/b.png'],
  });
  expect({ read, problems }).toEqual({ read: [], problems: [] });
  expect(linked).toEqual({ '/og/new.png': '/en/a/', '/en/a/': '/en/b/', '/og/b.png': '/en/b/' });
});

test.each<{ name: string; linkedBefore: Linked | null }>([
  { name: 'that it linked to alone', linkedBefore: { '/en/gone/': '/en/b/' } },
  { name: 'that several linked to', linkedBefore: { '/en/gone/': null } },
  { name: 'of which nothing is known', linkedBefore: null },
])('finds the link of an unchanged page to an address $name', async ({ linkedBefore }) => {
  const { read, problems } = await check({
    linkedBefore,
    made: { '/en/a/': page() },
    reused: { '/en/b/': page('/en/gone/') },
  });
  expect(read).toEqual(['/en/b/']);
  expect(problems).toEqual(['/en/b/ links to /en/gone/, which the site does not have']);
});

test('knows of an address that a second page links to, in whatever run', async () => {
  const first = { linkedBefore: { '/en/c/': '/en/b/' }, reused: { '/en/b/': page('/en/c/') } };
  const { linked } = await check({
    ...first,
    made: { '/en/a/': page('/en/c/') },
    others: ['/en/c/'],
  });
  expect(linked).toEqual({ '/en/c/': null });
});
