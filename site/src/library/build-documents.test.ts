import type { DocumentText } from '@closer/shared/snapshot/documents.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { expect, test } from 'vitest';
import { edition, material, prose, snapshotEntry } from '../../../tests/fixtures/entries.ts';
import { buildPdf } from '../../../tests/fixtures/media.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildLibrary } from './build-library.ts';

const fixture = buildFixtureSnapshot();

/** The parts of the one document of a material whose only file has this text. */
function split(text: DocumentText, ext = '.pdf') {
  const file = buildPdf(`long${ext}`, 1, { ext });
  const entry = material({
    id: 'mat-long',
    prose: { bg: { ...prose('Дълъг доклад', 'dalag-doklad'), body: null, coverAlt: null } },
    editions: [edition({ language: 'bg', kind: 'print', files: [file] })],
  });
  const snapshot: Snapshot = {
    ...fixture,
    entries: [...fixture.entries, snapshotEntry(entry)],
    documents: new Map([[`${file.sha256} bg`, text]]),
  };
  return buildLibrary(snapshot).documents.get('mat-long')?.[0]?.parts ?? [];
}

const pagesOf = (count: number, text = 'Думи.') => Array.from({ length: count }, () => text);

test('stands beside the page of the work in the language of the edition, also where that is none of the site', () => {
  const documents = buildLibrary(fixture).documents.get('mat-guide') ?? [];
  expect(documents.map(({ parts }) => parts.map(({ path }) => path))).toEqual([
    [
      '/bg/material/rakovodstvo-za-socialna-koheziya/text/bg-v2/',
      '/bg/material/rakovodstvo-za-socialna-koheziya/text/bg-v2/2/',
    ],
    ['/hu/material/kezikonyv-a-tarsadalmi-koheziorol/text/hu-screen/'],
    ['/en/material/guide-to-social-cohesion/text/sq/'],
  ]);
});

test('gives ten pages at a time, each with a name to link to', () => {
  const parts = split({ numbered: true, pages: pagesOf(21) });
  expect(parts.map(({ pages }) => pages.length)).toEqual([10, 10, 1]);
  expect(parts[1]?.pages[0]).toMatchObject({ id: 'p11', number: 11 });
});

test('gives fewer where they are long, and a page that is too long by itself alone', () => {
  const long = 'я'.repeat(12_000);
  const pages = [long, 'Кратко.', long, 'я'.repeat(40_000), 'Кратко.'];
  expect(split({ numbered: true, pages }).map((part) => part.pages.map(({ id }) => id))).toEqual([
    ['p1', 'p2'],
    ['p3'],
    ['p4'],
    ['p5'],
  ]);
});

test('names parts where the format has no pages, and its text by the format', () => {
  const [first] = split({ numbered: false, pages: pagesOf(2) }, '.docx');
  expect(first?.path).toBe('/bg/material/dalag-doklad/text/bg-docx/');
  expect(first?.pages.map(({ id }) => id)).toEqual(['part1', 'part2']);
});

test('has nothing of a file whose pages are all empty', () => {
  expect(split({ numbered: true, pages: ['', ' \n'] })).toEqual([]);
});
