import { ENTRY_TYPES, type EntryType } from '@closer/shared/content/entry.ts';
import { z } from 'zod';
import type { Seed } from '../seed-schema.ts';
import type { SourceFiles } from '../seed-sources.ts';
import { findFigures, type Figure, type NumberWords } from './find-figures.ts';

const figureValue = z.union([z.string(), z.number()]).transform(String);

/** `source-figures.yaml`: by the name of a source document, its figures. */
export const sourceFigures = z.record(
  z.string(),
  z.array(
    z.strictObject({
      line: z.int().positive(),
      value: figureValue,
      of: z.string(),
      /** It is a fact that an entry holds typed, and not only in its texts. */
      typed: z.boolean().default(true),
    }),
  ),
);

/** `declared-figures.yaml`: figures that no source document says, with the reason why they may stand. */
export const declaredFigures = z.array(
  z.strictObject({
    /** Types, or entries as `type/key`, that the row is for; left out: all. */
    entries: z.array(z.string()).default([]),
    /** Fields that the row is for, the first step: `latitude`; left out: all. */
    fields: z.array(z.string()).default([]),
    /** Left out: all figures of those entries and fields. */
    values: z.array(figureValue).default([]),
    why: z.string(),
  }),
);

export interface FigureTables {
  readonly words: NumberWords;
  readonly sources: z.infer<typeof sourceFigures>;
  readonly declared: z.infer<typeof declaredFigures>;
}

/** A figure with where it comes from; null where nobody knows. */
export interface TracedFigure extends Figure {
  readonly type: EntryType;
  readonly key: string;
  readonly origin: string | null;
}

/** Every figure of the seed, in the order of types and keys, with the source and line it comes from. */
export function traceFigures(
  seed: Seed,
  documents: SourceFiles,
  tables: FigureTables,
): readonly TracedFigure[] {
  return ENTRY_TYPES.flatMap((type) =>
    seed[type].flatMap((entry) => {
      const { key } = entry;
      const isSample = 'sample' in entry && entry.sample;
      const own = 'sources' in entry ? nameDocuments(entry.sources, documents) : [];
      return findFigures(entry, tables.words).map((figure) => ({
        type,
        key,
        ...figure,
        origin: isSample
          ? 'sample, invented by Closer'
          : (findInSources(figure, own, tables) ?? findDeclared(type, key, figure, tables)),
      }));
    }),
  );
}

/** A line for each figure, its parts parted by tabs. */
export function toTable(figures: readonly TracedFigure[]): string {
  return figures
    .map(({ type, key, field, language, value, origin }) =>
      [`${type}/${key}`, field, language ?? '', value, origin ?? 'NO SOURCE'].join('\t'),
    )
    .join('\n');
}

type Sources = Extract<Seed[EntryType][number], { sources: unknown }>['sources'];

function nameDocuments(sources: Sources, documents: SourceFiles): readonly string[] {
  const english = new Set(
    sources.flatMap(({ titles }) =>
      titles.filter(({ language }) => language === 'en').map((title) => title.text),
    ),
  );
  return [...documents]
    .filter(([, file]) => english.has(file?.titles['en'] ?? ''))
    .map(([key]) => key);
}

function findInSources(
  { value, language }: Figure,
  own: readonly string[],
  { sources }: FigureTables,
): string | null {
  const found = own.flatMap((document) =>
    (sources[document] ?? [])
      .filter((row) => row.value === value || (language !== null && isYearOf(value, row.value)))
      .map(({ line, of }) => `${document}, line ${String(line)}: ${of}`),
  );
  return found[0] ?? null;
}

/** Texts write the year of a date as a number. */
function isYearOf(value: string, date: string): boolean {
  return /^\d{4}-/u.test(date) && date.startsWith(`${value}-`);
}

function findDeclared(
  type: EntryType,
  key: string,
  { field, value }: Figure,
  { declared }: FigureTables,
): string | null {
  const fits = (list: readonly string[], ...wanted: string[]) =>
    list.length === 0 || wanted.some((each) => list.includes(each));
  const [first = field] = field.split('.');
  const row = declared.find(
    (each) =>
      fits(each.entries, type, `${type}/${key}`) &&
      fits(each.fields, field, first) &&
      fits(each.values, value),
  );
  return row === undefined ? null : `declared: ${row.why}`;
}
