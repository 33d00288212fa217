import { analyse } from '@closer/shared/language/analyse.ts';
import { isStopWord } from '@closer/shared/language/stop-words.ts';
import {
  isHungarianHead,
  isHungarianTail,
  isHungarianWhole,
} from '@closer/shared/language/hu-compound-parts.ts';
import { toSkeleton } from '@closer/shared/language/skeleton.ts';
import type { Locale } from '@closer/shared/locales.ts';

/** The words of a library: as they are written, folded, and what they are filed under. */
export interface Vocabulary {
  readonly hasWord: (word: string) => boolean;
  readonly hasKey: (key: string) => boolean;
}

/** What the parts of a folded word are filed under, by the word and its key; none for what is no compound. */
export type SplitWord = (word: string, key: string) => readonly string[];

/** Splits words by what a library knows. */
export type SplitCompound = (vocabulary: Vocabulary) => SplitWord;

/** Frequent parts of compounds that need not stand alone anywhere in a library. */
interface CommonParts {
  readonly isHead: (piece: string) => boolean;
  readonly isTail: (piece: string) => boolean;
  /** A word that only looks like a compound. */
  readonly isWhole: (key: string) => boolean;
}

/** Languages that write compounds as one word. */
const COMPOUNDING: ReadonlyMap<Locale, CommonParts> = new Map([
  ['hu', { isHead: isHungarianHead, isTail: isHungarianTail, isWhole: isHungarianWhole }],
]);

/** Shortest first parts: shorter ones only look like words. A common one may be shorter: jószomszédság. */
const MIN_HEAD = 3;
const MIN_COMMON_HEAD = 2;
/** Letters of a tail that are its stem, and not only an ending; fewer of a common tail: szabadidő. */
const MIN_TAIL_STEM = 3;
const MIN_COMMON_TAIL_STEM = 2;
/** Stems of fewer letters are too many things. */
const MIN_TAIL_KEY = 4;

/**
 * Splits the words of a library as they are written, behind a part that is one of them or a common part; the rest is stemmed as a word of
 * its own. Of `gyermekvedelmi` the parts are gyermek and védelem, and if these had parts, those too.
 */
function createSplitWord(
  { hasWord, hasKey }: Vocabulary,
  locale: Locale,
  { isHead, isTail, isWhole }: CommonParts,
): SplitWord {
  // Words of a library begin alike.
  const heads = new Map<string, boolean>();
  const isHeadWord = (head: string): boolean => {
    const known = heads.get(head);
    if (known !== undefined) return known;
    const isWord = head.length >= MIN_HEAD && hasWord(head) && !isStopWord(head, locale);
    const found = isWord || isHead(toSkeleton(head));
    heads.set(head, found);
    return found;
  };
  const isTailWord = (tail: string, key: string): boolean =>
    key.length < MIN_TAIL_KEY
      ? isTail(key) && (hasWord(tail) || isHead(toSkeleton(tail)))
      : isTail(key) || hasKey(key);
  const splitWord: SplitWord = (word, wordKey) => {
    if (isWhole(wordKey)) return [];
    // What lies behind is ending.
    const last = Math.min(word.length - MIN_TAIL_STEM, wordKey.length - 1);
    for (let at = MIN_COMMON_HEAD; at <= last; at += 1) {
      const head = word.slice(0, at);
      if (!isHeadWord(head)) continue;
      const left = wordKey.length - toSkeleton(head).length;
      if (left < MIN_COMMON_TAIL_STEM) return [];
      const tail = word.slice(at);
      const { key } = analyse(tail, locale);
      if ((left < MIN_TAIL_STEM && !isTail(key)) || !isTailWord(tail, key)) continue;
      const headKey = analyse(head, locale).key;
      return [headKey, key, ...splitWord(head, headKey), ...splitWord(tail, key)];
    }
    return [];
  };
  return splitWord;
}

/** What splits the compounds of a language; null where it writes none as one word. */
export function getSplitCompound(locale: Locale): SplitCompound | null {
  const parts = COMPOUNDING.get(locale);
  if (parts === undefined) return null;
  return (vocabulary) => createSplitWord(vocabulary, locale, parts);
}
