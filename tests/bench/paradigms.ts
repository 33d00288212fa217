import { isStopWord } from '@closer/shared/language/stop-words.ts';
import { fold } from '@closer/shared/language/fold.ts';
import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { BenchDocument } from './corpus.ts';
import type { Hunspell, HunspellEntry } from './hunspell.ts';
import type { Random } from './random.ts';

/** The forms of a word of the dictionary, lower case. */
export interface Paradigm {
  /** All that the dictionary allows. */
  readonly forms: readonly string[];
  /** Those that people may write: Hungarian endings stack to no end in a dictionary. */
  readonly written: readonly string[];
}

/** Shorter forms are particles and pieces. */
const MIN_LETTERS = 4;

/** Letters that a written form has more than its lemma, at most. */
const MAX_ENDING = 8;

/** Letters at the beginning by which a word of a text is looked for in the dictionary. */
const HEAD = 3;

/** Words in a larger share of the texts tell none of them apart. */
const MAX_SHARE = 0.25;

const WORD = /^\p{Ll}+$/u;

export const listWords = (text: string): readonly string[] =>
  Array.from(tokenise(text.toLowerCase().normalize('NFC')), ({ word }) => word);

export const getText = ({ title, body }: BenchDocument): string => `${title} ${body}`;

/** Forms worth asking for: words of small letters, long enough to mean something. */
function toParadigm(lemma: string, all: readonly string[]): Paradigm {
  const forms = all.filter((form) => form.length >= MIN_LETTERS && WORD.test(form));
  return { forms, written: forms.filter(({ length }) => length <= lemma.length + MAX_ENDING) };
}

/**
 * Paradigms drawn at random of which a form stands in the texts: content words, neither stop words nor in more than a
 * quarter of the texts. A verb and a noun that share a form may both be there.
 */
export function findParadigms(
  hunspell: Hunspell,
  documents: readonly BenchDocument[],
  { lang, count, random }: { lang: Locale; count: number; random: Random },
): readonly Paradigm[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const word of new Set(listWords(getText(document)))) {
      counts.set(word, 1 + (counts.get(word) ?? 0));
    }
  }
  const heads = new Set(Array.from(counts.keys(), (word) => word.slice(0, HEAD)));
  const most = documents.length * MAX_SHARE;
  const isCommon = (form: string): boolean =>
    isStopWord(fold(form), lang) || (counts.get(form) ?? 0) > most;
  const entries = hunspell.entries.filter(
    ({ word }) => WORD.test(word) && heads.has(word.slice(0, HEAD)),
  );
  return drawWhere(hunspell, entries, { count, random }, ({ forms }) => {
    return forms.some((form) => counts.has(form)) && !forms.some(isCommon);
  });
}

/** Paradigms of any words, drawn at random, none of whose forms is in `taken`. */
export function drawParadigms(
  hunspell: Hunspell,
  count: number,
  taken: ReadonlySet<string>,
  random: Random,
): readonly Paradigm[] {
  const entries = hunspell.entries.filter(
    ({ word }) => WORD.test(word) && word.length >= MIN_LETTERS,
  );
  return drawWhere(hunspell, entries, { count, random }, ({ forms, written }) => {
    return written.length > 0 && !forms.some((form) => taken.has(form));
  });
}

/** Entries are expanded one by one: all forms of a Hungarian dictionary fit into no memory. */
function drawWhere(
  hunspell: Hunspell,
  entries: readonly HunspellEntry[],
  { count, random }: { count: number; random: Random },
  isWanted: (paradigm: Paradigm) => boolean,
): readonly Paradigm[] {
  const drawn: Paradigm[] = [];
  for (const entry of random.shuffle(entries)) {
    if (drawn.length === count) break;
    const paradigm = toParadigm(entry.word, hunspell.expand(entry));
    if (isWanted(paradigm)) drawn.push(paradigm);
  }
  return drawn;
}
