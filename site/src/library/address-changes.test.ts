import type { Entry } from '@closer/shared/content/entry.ts';
import type { ExportGone } from '@closer/shared/snapshot/export-line.ts';
import { expect, test } from 'vitest';
import { edition, material, prose, snapshotEntry } from '../../../tests/fixtures/entries.ts';
import { buildPdf } from '../../../tests/fixtures/media.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildLibrary } from './build-library.ts';
import { getGonePaths } from './get-gone-paths.ts';
import { getRedirects } from './get-redirects.ts';

/** A material in English, with the slugs that it had. */
function was(id: string, slug: string, ...former: readonly string[]) {
  const entry: Entry = material({
    id,
    prose: { en: { ...prose(`Title of ${id}`, slug), body: null, coverAlt: null } },
    editions: [edition({ language: 'en', kind: 'print', files: [buildPdf(`${id}.pdf`, 1)] })],
  });
  const formerSlugs = former.map((each) => ({ locale: 'en', slug: each }));
  return snapshotEntry(entry, { formerSlugs });
}

const gone = (
  id: string,
  slugs: readonly string[],
  replacedBy?: string,
  type = 'material',
): ExportGone => ({
  kind: 'gone',
  type,
  id,
  slugs: slugs.map((slug) => ({ locale: 'en', slug })),
  ...(replacedBy === undefined ? {} : { replacedBy }),
});

/** What English addresses of materials, and their files, answer: where they lead, or 410. */
function answer(entries: readonly ReturnType<typeof was>[], takenDown: readonly ExportGone[] = []) {
  const fixture = buildFixtureSnapshot();
  const library = buildLibrary({
    ...fixture,
    entries: [...fixture.entries, ...entries],
    gone: takenDown,
  });
  const targets = new Map(getRedirects(library).map(({ from, to }) => [from, to]));
  const gonePaths = new Set(getGonePaths(library));
  return (slug: string): string | undefined => {
    const path = slug.startsWith('/') ? slug : `/en/material/${slug}/`;
    const live = library.entriesByPath.get(path)?.entry.id;
    return live ?? (gonePaths.has(path) ? '410' : targets.get(path));
  };
}

test('a slug changed three times and back again is one hop from each', () => {
  const ask = answer([was('mat-x', 'x-a', 'x-b', 'x-c')]);
  expect(['x-a', 'x-b', 'x-c'].map(ask)).toEqual([
    'mat-x',
    '/en/material/x-a/',
    '/en/material/x-a/',
  ]);
  expect(ask('/hu/material/x-b/')).toBe('/hu/material/x-a/');
});

test('two entries that swapped their slugs answer as themselves', () => {
  const ask = answer([was('mat-x', 'x-b', 'x-a', 'x-c'), was('mat-y', 'x-a', 'x-b')]);
  expect(['x-a', 'x-b', 'x-c'].map(ask)).toEqual(['mat-y', 'mat-x', '/en/material/x-b/']);
});

test('an entry taken down, renamed and published again is led to from its old address', () => {
  expect(answer([], [gone('mat-x', ['x-a'])])('x-a')).toBe('410');
  expect(answer([was('mat-x', 'x-b', 'x-a')])('x-a')).toBe('/en/material/x-b/');
});

test('an address that another entry took over answers with that entry', () => {
  const ask = answer([was('mat-y', 'x-a')], [gone('mat-x', ['x-a', 'x-b'])]);
  expect(['x-a', 'x-b'].map(ask)).toEqual(['mat-y', '410']);
});

test('what was merged leads to what it became, over entries that are gone too, in every language', () => {
  const ask = answer(
    [was('mat-z', 'x-c', 'x-former')],
    [gone('mat-x', ['x-a'], 'mat-y'), gone('mat-y', ['x-b'], 'mat-z')],
  );
  expect(['x-a', 'x-b', 'x-former', '/ro/material/x-a/'].map(ask)).toEqual([
    '/en/material/x-c/',
    '/en/material/x-c/',
    '/en/material/x-c/',
    '/ro/material/x-c/',
  ]);
});

test('what was merged into an entry that is gone, or into itself in a circle, is gone', () => {
  const circle = answer([], [gone('mat-x', ['x-a'], 'mat-y'), gone('mat-y', ['x-b'], 'mat-x')]);
  expect(['x-a', 'x-b'].map(circle)).toEqual(['410', '410']);
  expect(answer([], [gone('mat-x', ['x-a'], 'mat-nowhere')])('x-a')).toBe('410');
});

test('a file is led to from every former slug of its work, but never away from another file', () => {
  const ask = answer([was('mat-x', 'x-c', 'x-a', 'x-b'), was('mat-y', 'x-b')]);
  expect(ask('/files/x-a-en.pdf')).toBe('/files/x-c-en.pdf');
  expect(ask('/files/x-b-en.pdf')).toBeUndefined();
});

test('what lay beside a page that is gone is gone with it, in every language', () => {
  const ask = answer(
    [],
    [
      gone('event-x', ['x-a'], undefined, 'event'),
      gone('campaign-x', ['x-a'], undefined, 'campaign'),
      gone('place-x', ['x-a'], undefined, 'place'),
      gone('plan-x', ['x-a', 'x-b'], undefined, 'action-plan'),
      gone('project-x', ['x-a'], undefined, 'project'),
    ],
  );
  const parts = [
    'event/x-a/event.ics',
    'campaign/x-a/events.ics',
    'place/x-a/events.ics',
    'action-plan/x-a/measures.csv',
    'action-plan/x-b/measures.xlsx',
    'project/x-a/figures/',
    'project/x-a/figures.csv',
  ];
  for (const locale of ['en', 'mk'])
    expect(parts.map((part) => ask(`/${locale}/${part}`))).toEqual(parts.map(() => '410'));
  expect(ask('/en/event/x-a/measures.csv')).toBeUndefined();
});

test('what lay beside a page that was merged leads to the same of what it became, or to its page', () => {
  const ask = answer(
    [],
    [
      gone('project-x', ['x-a'], 'project-neighbours', 'project'),
      gone('project-y', ['x-b'], 'project-bare', 'project'),
    ],
  );
  expect(['figures/', 'figures.csv'].map((name) => ask(`/bg/project/x-a/${name}`))).toEqual([
    '/bg/project/dobri-sasedi/figures/',
    '/bg/project/dobri-sasedi/figures.csv',
  ]);
  expect(['figures/', 'figures.csv'].map((name) => ask(`/en/project/x-b/${name}`))).toEqual([
    '/en/project/kozos-udvar/',
    '/en/project/kozos-udvar/',
  ]);
});

test('what can lie beside a live page and does not leads to the page', () => {
  const ask = answer([]);
  expect(ask('/en/event/a-talk/event.ics')).toBe('/en/event/a-talk/');
  expect(ask('/hu/action-plan/egy-terv/measures.csv')).toBe('/hu/action-plan/egy-terv/');
  expect(ask('/hu/project/kozos-udvar/figures/')).toBe('/hu/project/kozos-udvar/');
  expect(ask('/en/event/open-doors/event.ics')).toBeUndefined();
});

test('a calendar that is followed leads nowhere, and a place that never had one has no address for it', () => {
  const ask = answer([]);
  expect(ask('/hu/campaign/kozelebb/events.ics')).toBeUndefined();
  expect(ask('/en/place/sofia/events.ics')).toBeUndefined();
});
