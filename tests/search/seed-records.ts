import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALE_CODES, locale, type Locale } from '@closer/shared/locales.ts';
import { searchRecord, type SearchRecord } from '@closer/shared/search/search-record.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSeedPages } from './seed-pages.ts';
import { listSeedTexts, listTexts } from './seed-texts.ts';

// The sample library as search sees it, read from its files: texts of all languages, labels of what an entry is tagged with, pages of its documents.

const SEED = path.join(import.meta.dirname, '../../cms/seed');

const type = searchRecord.shape.type;
const PROSE_TYPES = [
  ...['material', 'organisation', 'case-study', 'project', 'network', 'event'],
  ...['leaflet', 'page', 'campaign', 'action-plan', 'portfolio'],
].map((each) => type.parse(each));

const texts = z.partialRecord(locale, z.string());
const names = z.array(z.object({ language: z.string(), text: z.string() }));
const term = z.object({
  code: z.string(),
  prefLabel: texts,
  altLabel: z.partialRecord(locale, z.array(z.string())).default({}),
  definition: texts.default({}),
});
const named = z.object({ names, summary: texts.default({}) });
const prose = z.looseObject({
  names: names.default([]),
  prose: z.partialRecord(
    locale,
    z.looseObject({ title: z.string(), summary: z.string().nullish() }),
  ),
});

function readFolder(folder: string): readonly (readonly [name: string, content: unknown])[] {
  return readdirSync(path.join(SEED, folder))
    .toSorted()
    .map((file) => {
      const content: unknown = parse(readFileSync(path.join(SEED, folder, file), 'utf8'));
      return [path.basename(file, '.yaml'), content] as const;
    });
}

interface Own {
  readonly type: SearchRecord['type'];
  readonly id: string;
  readonly texts: Readonly<
    Partial<Record<Locale, readonly [title: string, summary: string, body: string]>>
  >;
  readonly names: readonly string[];
  readonly concepts: readonly string[];
  /** Pages of its document in a language. */
  readonly pages?: (language: Locale) => readonly string[];
}

/** Records of the sample library in every language. */
export function readSeedRecords(): readonly SearchRecord[] {
  const terms = readFolder('term').flatMap(([, content]) => z.array(term).parse(content));
  const labels = new Map<string, readonly string[]>(
    terms.map(({ code, prefLabel, altLabel }) => [
      code,
      [...Object.values(prefLabel), ...Object.values(altLabel).flat()],
    ]),
  );
  const places = readFolder('place').map(([id, content]) => readNamed('place', id, content));
  const programmes = readFolder('programme').map(([id, content]) =>
    readNamed('programme', id, content),
  );
  for (const { id, names: all } of [...places, ...programmes]) labels.set(id, all);
  for (const [id, content] of readFolder('organisation')) {
    labels.set(id, readProse('organisation', id, content, labels).names);
  }
  const all = [
    ...terms.map(({ code, prefLabel, definition }): Own => {
      const own = LOCALE_CODES.flatMap((each) => {
        const title = prefLabel[each];
        return title === undefined ? [] : [[each, [title, definition[each] ?? '', '']] as const];
      });
      const id = `term-${code}`;
      return {
        type: 'term',
        id,
        texts: Object.fromEntries(own),
        names: labels.get(code) ?? [],
        concepts: [],
      };
    }),
    ...places.map((place) => ({ ...place, id: `place-${place.id}` })),
    ...programmes,
    ...PROSE_TYPES.flatMap((each) =>
      readFolder(each).map(([id, content]) => readProse(each, id, content, labels)),
    ),
  ];
  return LOCALE_CODES.flatMap((each) => all.flatMap((own) => toRecord(own, each)));
}

function readNamed(kind: SearchRecord['type'], id: string, content: unknown): Own {
  const { names: list, summary } = named.parse(content);
  const own = LOCALE_CODES.flatMap((each) => {
    const title = list.find(({ language }) => language === each)?.text;
    return title === undefined ? [] : [[each, [title, summary[each] ?? '', '']] as const];
  });
  const all = list.map(({ text }) => text);
  return { type: kind, id, texts: Object.fromEntries(own), names: all, concepts: [] };
}

function readProse(
  kind: SearchRecord['type'],
  id: string,
  content: unknown,
  labels: ReadonlyMap<string, readonly string[]>,
): Own {
  const { prose: written, names: list, ...facts } = prose.parse(content);
  const own = Object.entries(written).map(([language, { title, summary, ...long }]) => {
    const each = locale.parse(language);
    return [each, [title, summary ?? '', listSeedTexts(long, facts, each).join(' ')]] as const;
  });
  return {
    type: kind,
    id: `${kind}-${id}`,
    texts: Object.fromEntries(own),
    names: [...list.map(({ text }) => text), ...own.map(([, [title]]) => title)],
    concepts: listTexts(facts).flatMap((name) => labels.get(name) ?? []),
    ...(kind === 'material' ? { pages: (each) => readSeedPages(id, each) } : {}),
  };
}

function toRecord(own: Own, into: Locale): readonly SearchRecord[] {
  const textLocale = [into, ...LOCALE_CODES].find((each) => own.texts[each] !== undefined);
  const shown = textLocale === undefined ? undefined : own.texts[textLocale];
  if (textLocale === undefined || shown === undefined) return [];
  const [title, summary, body] = shown;
  const path = `/${into}/${own.type}/${own.id}/`;
  const pages = (own.pages?.(into) ?? []).map((text, at) => ({
    path: `${path}text/${into}/#p${String(at + 1)}`,
    number: at + 1,
    text,
  }));
  return [
    {
      id: own.id,
      locale: into,
      textLocale,
      type: own.type,
      path,
      title,
      summary,
      body,
      names: [...new Set(own.names)].filter((name) => name !== title),
      concepts: [...new Set(own.concepts)],
      facets: { type: [own.type] },
      date: null,
      ...(pages.length === 0 ? {} : { pages }),
    },
  ];
}
