import type { ExportGone } from '@closer/shared/snapshot/export-line.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { expect, test } from 'vitest';
import { edition, material, prose, snapshotEntry } from '../../../tests/fixtures/entries.ts';
import { buildPdf } from '../../../tests/fixtures/media.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildLibrary } from './build-library.ts';
import { getFormerTexts, getTextPaths } from './former-texts.ts';
import { getGonePaths } from './get-gone-paths.ts';
import { getRedirects } from './get-redirects.ts';

/** What readers have met: three parts of the text of the work under its first slug. */
const MET = ['', '2/', '3/'].map((part) => `/en/material/x-a/text/en/${part}`);

/** A work whose file has so many pages, and those under which it was known. */
function withText(slug: string, pages: number, former: readonly string[] = [], version = '') {
  const file = buildPdf('x.pdf', pages);
  const entry = material({
    id: 'mat-x',
    prose: { en: { ...prose('Title', slug), body: null, coverAlt: null } },
    editions: [edition({ language: 'en', kind: 'print', version, files: [file] })],
  });
  const formerSlugs = former.map((each) => ({ locale: 'en', slug: each }));
  const text = { numbered: true, pages: Array.from({ length: pages }, () => 'Words.') };
  return { entry: snapshotEntry(entry, { formerSlugs }), text, key: `${file.sha256} en` };
}

/** What addresses answer: themselves, where they lead, or 410. */
function ask(
  work: ReturnType<typeof withText> | null,
  gone: readonly ExportGone[] = [],
): readonly (string | undefined)[] {
  const fixture = buildFixtureSnapshot();
  const snapshot: Snapshot = {
    ...fixture,
    entries: [...fixture.entries, ...(work === null ? [] : [work.entry])],
    gone,
    documents: new Map(work === null ? [] : [[work.key, work.text]]),
  };
  const library = buildLibrary(snapshot);
  const redirects = getRedirects(library);
  const live = getTextPaths(library);
  const moves = new Map(
    [...redirects, ...getFormerTexts(library, redirects, MET)].map(({ from, to }) => [from, to]),
  );
  const goneNow = new Set(getGonePaths(library, MET));
  return MET.map((path) => (live.has(path) ? path : goneNow.has(path) ? '410' : moves.get(path)));
}

test('parts that are there answer as themselves', () => {
  expect(ask(withText('x-a', 21))).toEqual(MET);
});

test('a text that became shorter leads from its last parts to the page of the work', () => {
  expect(ask(withText('x-a', 11))).toEqual([MET[0], MET[1], '/en/material/x-a/']);
});

test('under another slug each part leads to itself, or to the page of the work', () => {
  expect(ask(withText('x-b', 11, ['x-a']))).toEqual([
    '/en/material/x-b/text/en/',
    '/en/material/x-b/text/en/2/',
    '/en/material/x-b/',
  ]);
});

test('another version of the file has a text of its own, and the former leads to the work', () => {
  const page = '/en/material/x-a/';
  expect(ask(withText('x-a', 21, [], '2'))).toEqual([page, page, page]);
});

test('parts are gone with their work, and lead to what replaced it', () => {
  const gone: ExportGone = {
    kind: 'gone',
    type: 'material',
    id: 'mat-x',
    slugs: [{ locale: 'en', slug: 'x-a' }],
  };
  expect(ask(null, [gone])).toEqual(['410', '410', '410']);
  const guide = '/en/material/guide-to-social-cohesion/';
  expect(ask(null, [{ ...gone, replacedBy: 'mat-guide' }])).toEqual([guide, guide, guide]);
});
