import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { expect, test } from 'vitest';
import { ONLY_ON_PAGE_7 } from '../../../tests/fixtures/document-texts.ts';
import { edition, material, prose, snapshotEntry } from '../../../tests/fixtures/entries.ts';
import { buildPdf } from '../../../tests/fixtures/media.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildMaterialView } from './build-material-view.ts';
import { buildRoutes } from './build-routes.ts';
import type { DocumentView } from './document-view.ts';
import type { SiteContext } from './site-context.ts';

const GUIDE = '/bg/material/rakovodstvo-za-socialna-koheziya/';
const FIRST = `${GUIDE}text/bg-v2/`;
const context = buildFixtureContext();

/** The page of a text at an address; fails the test where there is none. */
function open(path: string, site: SiteContext = context): DocumentView {
  const view = buildRoutes(site)
    .find((route) => route.path === path)
    ?.build();
  if (view?.page !== 'document') throw new Error(`${path} is no text.`);
  return view;
}

/** A site with one more work, whose only file is this. */
function withFile(language: string, pages: string[], ext = '.pdf'): SiteContext {
  const fixture = buildFixtureSnapshot();
  const file = buildPdf(`file${ext}`, pages.length, { ext });
  const entry = material({
    id: 'mat-x',
    prose: { en: { ...prose('Title', 'x'), body: null, coverAlt: null } },
    editions: [edition({ language, kind: 'print', files: [file] })],
  });
  const snapshot: Snapshot = {
    ...fixture,
    entries: [...fixture.entries, snapshotEntry(entry)],
    documents: new Map([[`${file.sha256} ${language}`, { numbered: ext === '.pdf', pages }]]),
  };
  return buildFixtureContext(snapshot);
}

test('shows each page under its number, with its paragraphs and the way to the same page of the file', () => {
  expect(open(FIRST).pages[6]).toEqual({
    id: 'p7',
    heading: 'Страница 7',
    inFile: {
      href: '/files/rakovodstvo-za-socialna-koheziya-bg-v2.pdf#page=7',
      label: 'Страница 7 във файла',
      lang: null,
    },
    blocks: ['Глава 7. Където се срещаме.', ONLY_ON_PAGE_7],
  });
});

test('keeps the number of a page that has no text', () => {
  expect(open(FIRST).pages[2]).toMatchObject({ id: 'p3', blocks: [] });
});

test('leads to every page, to the part after and to the work', () => {
  const { contents, previous, next, work, notes } = open(FIRST);
  expect(contents.map(({ href }) => href)).toEqual([
    ...Array.from({ length: 10 }, (_, at) => `#p${at + 1}`),
    `${FIRST}2/`,
  ]);
  expect(contents.at(-1)).toMatchObject({ label: '11–14', name: 'Страници 11–14' });
  expect([previous, next]).toEqual([
    null,
    { href: `${FIRST}2/`, label: 'Страници 11–14', lang: null },
  ]);
  expect(work.href).toBe(GUIDE);
  expect(notes).toEqual(['Страници 1–10 от 14', 'За печатница', 'Версия 2']);
});

test('stands for itself in its own language, and leads to the work in the others', () => {
  const { frame } = open(`${FIRST}2/`);
  expect(frame).toMatchObject({
    canonical: `https://closer.example.org${FIRST}2/`,
    indexed: true,
    hreflang: [],
    fallback: null,
    documentTitle: 'Ръководство за социална кохезия · Страници 11–14 · Closer',
  });
  expect(frame.description).toMatch(/^Глава 11\. Как съседите/u);
  expect(frame.languages.map(({ href }) => href)).toEqual([
    '/en/material/guide-to-social-cohesion/',
    '/mk/material/vodich-za-socijalna-kohezija/',
    `${FIRST}2/`,
    '/ro/material/ghid-de-coeziune-sociala/',
    '/hu/material/kezikonyv-a-tarsadalmi-koheziorol/',
  ]);
});

test('says the language of a text that is not the page’s', () => {
  const view = open('/en/material/guide-to-social-cohesion/text/sq/');
  expect(view).toMatchObject({
    lang: 'sq',
    dir: null,
    notes: ['Pages 1–2 of 12', 'Albanian', 'For printing'],
  });
  expect(view.title).toEqual({ text: 'Udhëzues për kohezionin social', lang: 'sq' });
});

test('runs from right to left where the language does, also in another script than usual', () => {
  const dirOf = (language: string) =>
    open(`/en/material/x/text/${language.toLowerCase()}/`, withFile(language, ['Text.'])).dir;
  expect(['ar', 'he', 'az-Arab', 'rom'].map(dirOf)).toEqual(['rtl', 'rtl', 'rtl', null]);
});

test('counts parts, and leads to no page of the file, where the format has none', () => {
  const site = withFile('mk', ['Прв дел.', 'Втор дел.'], '.docx');
  const { pages, notes } = open('/mk/material/x/text/mk-docx/', site);
  expect(pages.map(({ heading, inFile }) => [heading, inFile])).toEqual([
    ['Дел 1', null],
    ['Дел 2', null],
  ]);
  expect(notes).toEqual(['За печатница']);
});

test('tells texts of several editions in a language apart', () => {
  const fixture = buildFixtureSnapshot();
  const easy = fixture.entries.flatMap(({ entry }) =>
    entry.type === 'material'
      ? entry.editions.filter(({ language, kind }) => language === 'bg' || kind === 'easy-to-read')
      : [],
  );
  const text = { numbered: true, pages: ['Дума.'] };
  const documents = new Map(
    easy.flatMap(({ files, language }) =>
      files.map(({ sha256 }) => [`${sha256} ${language}`, text] as const),
    ),
  );
  const site = buildFixtureContext({ ...fixture, documents });
  const titleOf = (path: string) => open(path, site).frame.openGraph.title;
  expect(titleOf(FIRST)).toBe(
    'Ръководство за социална кохезия · За печатница · Версия 2 · Текст на файла',
  );
  expect(titleOf('/en/material/guide-to-social-cohesion/text/en-easy-to-read/')).toBe(
    'Guide to social cohesion · Text of the file',
  );
});

test('is offered beside the file, in the language of the page, and nowhere else', () => {
  const view = buildMaterialView(context, take(context.library.materialsById, 'mat-guide'), 'hu');
  const downloads = view.editions?.rows.flatMap(({ cells }) =>
    cells.flat().flatMap((each) => each.downloads),
  );
  expect(downloads?.flatMap(({ text }) => text?.href ?? [])).toEqual([
    '/hu/material/kezikonyv-a-tarsadalmi-koheziorol/text/hu-screen/',
    FIRST,
    '/en/material/guide-to-social-cohesion/text/sq/',
  ]);
  expect(downloads?.find(({ text }) => text?.href === FIRST)?.text?.label).toBe(
    'Olvasás weboldalként: Ръководство за социална кохезия (bolgár)',
  );
  expect(open(FIRST).download).toMatchObject({ text: null });
});
