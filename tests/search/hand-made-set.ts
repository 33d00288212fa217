import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { parse } from 'yaml';
import { z } from 'zod';

/** What is special about a query; `tests/search/hand-made/README.md` says what belongs to each. */
export const HAND_MADE_KINDS = [
  'exact',
  'inflected',
  'no-diacritics',
  'cedilla',
  'official-letters',
  'chat-letters',
  'beginning',
  'typo',
  'compound',
  'cross-language',
  'question',
  'name',
  'number',
  'page',
] as const;
export type HandMadeKind = (typeof HAND_MADE_KINDS)[number];

/** A query that somebody wrote by hand, with what a reader means by it. */
export interface HandMadeQuery {
  /** Language of the index that is asked. */
  readonly locale: Locale;
  readonly kind: HandMadeKind;
  readonly query: string;
  /** Ids of the right entries; `id#7` where it must be by page 7 of its document. */
  readonly right: readonly string[];
}

const right = z
  .string()
  .transform((ids) => ids.split(' '))
  .pipe(z.array(z.string().min(1)).min(1));
const set = z.partialRecord(z.enum(HAND_MADE_KINDS), z.record(z.string(), right));

/** The hand-made set of all languages. Throws for a kind that there is not, a query without ids and one that a kind has twice. */
export function readHandMadeSet(): readonly HandMadeQuery[] {
  return LOCALE_CODES.flatMap((locale) => {
    const file = path.join(import.meta.dirname, 'hand-made', `${locale}.yaml`);
    const read = set.parse(parse(readFileSync(file, 'utf8')));
    return HAND_MADE_KINDS.flatMap((kind) =>
      Object.entries(read[kind] ?? {}).map(([query, ids]) => ({ locale, kind, query, right: ids })),
    );
  });
}
