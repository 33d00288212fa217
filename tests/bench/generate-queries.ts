import type { Locale } from '@closer/shared/locales.ts';
import type { BenchDocument, BenchQuery } from './corpus.ts';
import { getText, listWords, type Paradigm } from './paradigms.ts';
import type { Random } from './random.ts';
import { addCedillas, addSlip, dropMarks, romaniseAnyhow } from './spoil-word.ts';

export const KINDS = [
  'exact',
  'inflected',
  'typo',
  'no-diacritics',
  'cedilla',
  'translit',
  'prefix',
  'absent',
] as const;
export type Kind = (typeof KINDS)[number];

/** A query with what must be found. */
export interface GeneratedQuery extends BenchQuery {
  readonly kind: Kind;
  /** Forms of the word that was meant; a document with one of them is right. */
  readonly meant: ReadonlySet<string>;
  /** For the beginning of a word, every word that goes on from it is right too. */
  readonly beginning: string | null;
  /** Documents of the real texts that are right. */
  readonly relevant: readonly string[];
}

/** Letters that a half-typed word lacks, at least; and that it has. */
const LEFT_OUT = 2;
const MIN_BEGINNING = 4;

type Draft = readonly [kind: Kind, query: string | undefined, beginning?: string];

/** Queries of every kind for each paradigm, one word each, as a reader might type them. */
export function generateQueries(
  paradigms: readonly Paradigm[],
  documents: readonly BenchDocument[],
  lang: Locale,
  random: Random,
): readonly GeneratedQuery[] {
  const words = documents.map((document) => ({
    id: document.id,
    words: new Set(listWords(getText(document))),
  }));
  const vocabulary = new Set(words.flatMap((each) => [...each.words]));
  return paradigms.flatMap(({ forms, written }, number) => {
    const meant = new Set(forms);
    return draft(written, vocabulary, lang, random).flatMap(([kind, query, beginning = null]) => {
      if (query === undefined) return [];
      const isRight = (word: string): boolean =>
        meant.has(word) || (beginning !== null && word.startsWith(beginning));
      const relevant = words.filter((each) => [...each.words].some(isRight)).map(({ id }) => id);
      const id = `${lang}-${kind}-${String(number)}`;
      return [{ id, lang, query, kind, meant, beginning, relevant }];
    });
  });
}

function draft(
  forms: readonly string[],
  vocabulary: ReadonlySet<string>,
  lang: Locale,
  random: Random,
): readonly Draft[] {
  const [there, other] = random.shuffle(forms.filter((form) => vocabulary.has(form)));
  if (there === undefined) return [];
  const elsewhere = random.shuffle(forms.filter((form) => !vocabulary.has(form)))[0];
  const slip = addSlip(there, lang, random);
  const bare = dropMarks(there);
  const cedilla = addCedillas(there);
  const beginning = there.slice(0, Math.max(MIN_BEGINNING, Math.ceil(there.length * 0.6)));
  return [
    ['exact', there],
    ['inflected', elsewhere],
    ['typo', there.length > 4 && slip !== there && !vocabulary.has(slip) ? slip : undefined],
    ['no-diacritics', bare === there ? undefined : bare],
    ['cedilla', lang === 'ro' && cedilla !== there ? cedilla : undefined],
    [
      'translit',
      lang === 'mk' || lang === 'bg' ? romaniseAnyhow(other ?? there, lang, random) : undefined,
    ],
    ['prefix', there.length - beginning.length >= LEFT_OUT ? beginning : undefined, beginning],
  ];
}

/** Words that no document holds in any form, so that nothing is right. */
export function generateAbsent(
  paradigms: readonly Paradigm[],
  lang: Locale,
  random: Random,
): readonly GeneratedQuery[] {
  return paradigms.map(({ forms, written }, number) => ({
    id: `${lang}-absent-${String(number)}`,
    lang,
    query: random.pick(written),
    kind: 'absent',
    meant: new Set(forms),
    beginning: null,
    relevant: [],
  }));
}
