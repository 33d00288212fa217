import { expect, test } from 'vitest';
import type { Snapshot, SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import {
  edition,
  material,
  page,
  place,
  snapshotEntry,
  term,
} from '../../../tests/fixtures/entries.ts';
import { buildPdf } from '../../../tests/fixtures/media.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildLibrary } from './build-library.ts';
import { checkLibrary } from './check-library.ts';

const prose = { en: { title: 'A', slug: 'a', summary: null, body: null, coverAlt: null } };

function check(added: readonly SnapshotEntry[], start: Snapshot = buildFixtureSnapshot()) {
  const library = buildLibrary({ ...start, entries: [...start.entries, ...added] });
  return checkLibrary(library, (path) => library.entriesByPath.has(path));
}

test('finds nothing in a sound library', () => {
  expect(check([])).toEqual([]);
});

test('names relations to what is not published, in every field, with the address of the form', () => {
  const findings = check([
    snapshotEntry(
      material({
        id: 'a',
        prose,
        creators: ['nobody'],
        editions: [edition({ language: 'en', kind: 'print', adaptedBy: 'no one' })],
      }),
    ),
  ]);
  expect(findings).toEqual([
    {
      locale: null,
      type: 'material',
      entry: 'A',
      field: 'creators',
      problem: 'links to nobody, which is no published organisation',
      key: 'link-dead',
      params: { id: 'nobody', target: 'organisation' },
      adminPath: '/admin/content-manager/collection-types/api::material.material/a',
    },
    expect.objectContaining({ field: 'editions.adaptedBy' }),
  ]);
});

test('refuses a term of another vocabulary', () => {
  const findings = check([snapshotEntry(material({ id: 'a', prose, fields: ['term-roma'] }))]);
  expect(findings.map(({ problem }) => problem)).toEqual([
    'links to roma, a term of target-group; it takes terms of field or topic',
  ]);
});

test('finds a link in a text that leads nowhere, with its language', () => {
  const body =
    '[good](/en/place/sofia/) [bad](/en/place/atlantis/?x#y) [odd](place/sofia) [out](https://x.org)';
  const findings = check([
    snapshotEntry(
      page({ id: 'p', code: 'p', prose: { bg: { title: 'П', slug: 'p', summary: null, body } } }),
    ),
  ]);
  expect(findings.map(({ locale, field, problem }) => [locale, field, problem])).toEqual([
    ['bg', 'body', 'links to /en/place/atlantis/?x#y, which is no address of this site'],
    [
      'bg',
      'body',
      'links to place/sofia; a link begins with https:// or, inside this site, with / and the language',
    ],
  ]);
});

test('finds pictures in a text, wherever they lie', () => {
  const body = '![a](/uploads/a.png?sign=x) [![b](https://x.org/b.png)](https://x.org/)';
  const prose = { bg: { title: 'П', slug: 'p', summary: null, body } };
  const findings = check([snapshotEntry(page({ id: 'p', code: 'p', prose }))]);
  expect(findings.map(({ locale, field, problem }) => [locale, field, problem])).toEqual([
    [
      'bg',
      'body',
      'holds the picture /uploads/a.png?sign=x; a text holds none, a material has a cover',
    ],
    [
      'bg',
      'body',
      'holds the picture https://x.org/b.png; a text holds none, a material has a cover',
    ],
  ]);
});

test('finds two entries with one address, a cover that is no picture, and circles', () => {
  const names = [{ language: 'en', text: 'X', kind: 'official' as const }];
  const label = [{ language: 'en', text: 'X' }];
  const findings = check([
    snapshotEntry(material({ id: 'a', prose, cover: buildPdf('cover.pdf', 1) })),
    snapshotEntry(material({ id: 'b', prose })),
    snapshotEntry(place({ id: 'x', code: 'x', kind: 'city', names, parent: 'y' })),
    snapshotEntry(place({ id: 'y', code: 'y', kind: 'city', names, parent: 'x' })),
    snapshotEntry(term({ id: 't', code: 't', scheme: 'field', prefLabel: label, broader: 't' })),
    snapshotEntry(
      page({
        id: 'p',
        code: 'about',
        prose: { en: { title: 'P', slug: 'p', summary: null, body: null } },
      }),
    ),
  ]);
  expect(findings.map(({ type, field }) => `${type} ${field}`)).toEqual([
    'material cover',
    'place parent',
    'place parent',
    'term broader',
    'page code',
    'material slug',
  ]);
  expect(findings.find(({ field }) => field === 'slug')?.problem).toBe(
    'has the address /en/material/a/, which A has too',
  );
});

test('asks for the settings of the site', () => {
  const whole = buildFixtureSnapshot();
  const entries = whole.entries.filter(({ entry }) => entry.type !== 'site');
  expect(check([], { ...whole, entries }).map(({ type }) => type)).toEqual(['site']);
});
