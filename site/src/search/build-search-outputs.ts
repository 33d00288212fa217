import { getStopWords } from '@closer/shared/language/stop-words.ts';
import { LANGUAGE_VERSION } from '@closer/shared/language/languages.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { buildColumns } from './build-columns.ts';
import { compressText } from './compress.ts';
import { groupConcepts } from './group-concepts.ts';
import { groupPages, groupTexts, toIndexEntry } from './index-entries.ts';
import {
  CONCEPTS_PER_FILE,
  ENTRIES_PER_FILE,
  INDEX_FORMAT,
  type IndexDirectory,
  type IndexManifest,
} from './index-format.ts';
import { TermMemory } from './index-terms.ts';
import { getIndexPath, getManifestPath } from './manifest-path.ts';
import { getSplitCompound } from './split-compound.ts';
import { splitIntoFiles } from './split-files.ts';
import { buildEndLines, buildTermLines } from './term-table.ts';

/** A file of the static index, not yet packed. */
export interface SearchOutput {
  /** Address below the site's base: `/search/bg.json`, `/search/bg-terms-<digest>.bin`. */
  readonly path: string;
  /** Digest of everything it is made from. */
  readonly key: string;
  /** Media type with its charset. */
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly render: () => Promise<Uint8Array<ArrayBuffer>>;
}

type Digest = (text: string) => string;

/** Hexadecimal digits of a digest that stand in an address: two of a thousand files have the same once in two million publishes. */
const ADDRESS_DIGITS = 10;

/** Size of a file of ends, in characters before neighbours share their beginnings: those are most of them. */
const ENDS_SIZE = 28_000;

// One for all languages and publishes of a process: the names in every language's index are the same.
const memory = new TermMemory();

/** The last plan of each language: most publishes change no record of most languages. */
const lastPlans = new Map<
  Locale,
  { readonly key: string; readonly outputs: readonly SearchOutput[] }
>();

/**
 * The files of one language's static index: the manifest at its fixed address, the directory that it names, and what that
 * names. All but the manifest have the digest of their content in their address, so that their bytes never change and an edit
 * makes anew only the files that it touches.
 * @param digest hexadecimal digest of a text, the caller's own
 */
export function buildSearchOutputs(
  records: readonly SearchRecord[],
  locale: Locale,
  digest: Digest,
): readonly SearchOutput[] {
  const numbered = records
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => [record, digest(JSON.stringify(record))] as const);
  const key = digest(
    JSON.stringify([INDEX_FORMAT, LANGUAGE_VERSION, numbered.map(([, each]) => each)]),
  );
  const last = lastPlans.get(locale);
  if (last?.key === key) return last.outputs;
  const outputs = planFiles(numbered, locale, digest);
  lastPlans.set(locale, { key, outputs });
  return outputs;
}

function planFiles(
  numbered: readonly (readonly [SearchRecord, string])[],
  locale: Locale,
  digest: Digest,
): readonly SearchOutput[] {
  const records = numbered.map(([record]) => record);
  const concepts = groupConcepts(records);
  const lines = buildTermLines(numbered, concepts, getSplitCompound(locale), memory);
  const termFiles = splitIntoFiles(lines);
  const endFiles = splitIntoFiles(buildEndLines(lines), ENDS_SIZE);
  const texts = groupTexts(records);
  const toFiles = (part: string, contents: readonly string[]) =>
    contents.map((content) => toFile(part, content, locale, digest));
  const terms = toFiles(
    'terms',
    termFiles.map(({ text }) => text),
  );
  const ends = toFiles(
    'ends',
    endFiles.map(({ text }) => text),
  );
  const pageFiles = records.map((record) => planPageFiles(record, locale, digest));
  const shown = records.map((record, at) =>
    toIndexEntry(
      record,
      (pageFiles[at] ?? []).map(({ first, file }) => [first, getAddressPart(file)]),
    ),
  );
  const entries = toFiles('entries', toGroups(shown, ENTRIES_PER_FILE));
  const [columns] = toFiles('columns', [JSON.stringify(buildColumns(records))]);
  const conceptFiles = toFiles(
    'concepts',
    toGroups(
      concepts.map((each) => each.entries),
      CONCEPTS_PER_FILE,
    ),
  );
  const textFiles = toFiles(
    'texts',
    texts.map((group) => JSON.stringify(group.texts)),
  );
  const directory: IndexDirectory = {
    count: records.length,
    textLocales: getTextLocales(records, locale),
    stopWords: [...getStopWords(locale)],
    terms: terms.map(getAddressPart),
    firstKeys: termFiles.map(({ firstKey }) => firstKey),
    ends: ends.map(getAddressPart),
    firstEnds: endFiles.map(({ firstKey }) => firstKey),
    entries: entries.map(getAddressPart),
    columns: columns === undefined ? '' : getAddressPart(columns),
    concepts: conceptFiles.map(getAddressPart),
    texts: textFiles.map(getAddressPart),
    firstTexts: texts.map(({ first }) => first),
  };
  const [directoryFile] = toFiles('directory', [JSON.stringify(directory)]);
  const manifest: IndexManifest = {
    format: INDEX_FORMAT,
    language: LANGUAGE_VERSION,
    directory: directoryFile === undefined ? '' : getAddressPart(directoryFile),
  };
  const named = [directoryFile, columns].flatMap((file) => file ?? []);
  const pages = pageFiles.flat().map(({ file }) => file);
  const all = [...named, ...terms, ...ends, ...entries, ...conceptFiles, ...textFiles, ...pages];
  // Two files of equal content are one.
  const unique = new Map(all.map((file) => [file.path, file]));
  return [toManifestFile(manifest, locale, digest), ...unique.values()];
}

/** Files of the pages of a record's documents, with the place of the first page of each. Their text is not held twice. */
function planPageFiles(record: SearchRecord, locale: Locale, digest: Digest) {
  return groupPages(record).map(({ first, pages }) => {
    const file = toFile('pages', JSON.stringify(pages), locale, digest);
    return { first, file: { ...file, render: () => compressText(JSON.stringify(pages)) } };
  });
}

/** The digits that tell a file from others of its kind: the rest of its address is known. */
function getAddressPart({ path }: SearchOutput): string {
  return path.slice(-ADDRESS_DIGITS - '.bin'.length, -'.bin'.length);
}

function toFile(part: string, content: string, locale: Locale, digest: Digest): SearchOutput {
  const key = digest(content);
  return {
    path: getIndexPath(locale, part, key.slice(0, ADDRESS_DIGITS)),
    key,
    type: 'application/octet-stream',
    headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    render: async () => await compressText(content),
  };
}

function toManifestFile(manifest: IndexManifest, locale: Locale, digest: Digest): SearchOutput {
  const text = JSON.stringify(manifest);
  return {
    path: getManifestPath(locale),
    key: digest(text),
    type: 'application/json; charset=utf-8',
    headers: { 'cache-control': 'no-cache' },
    render: () => Promise.resolve(new TextEncoder().encode(text)),
  };
}

function toGroups(items: readonly unknown[], size: number): readonly string[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    JSON.stringify(items.slice(at * size, (at + 1) * size)),
  );
}

function getTextLocales(records: readonly SearchRecord[], locale: Locale): Locale[] {
  const used = new Set(records.map(({ textLocale }) => textLocale));
  return [locale, ...LOCALE_CODES.filter((code) => code !== locale && used.has(code))];
}
