import {
  isHungarianHead,
  isHungarianTail,
  isHungarianWhole,
} from '@closer/shared/language/hu-compound-parts.ts';
import type { Locale } from '@closer/shared/locales.ts';

/** Finds the last part of a compound among known words. */
export type SplitCompound = (key: string, isWord: (key: string) => boolean) => string | null;

/** Frequent parts of compounds that need not stand alone anywhere in a library. */
interface CommonParts {
  readonly isHead: (piece: string) => boolean;
  readonly isTail: (piece: string) => boolean;
  /** A word that only looks like a compound. */
  readonly isWhole: (key: string) => boolean;
}

const NO_PARTS: CommonParts = {
  isHead: () => false,
  isTail: () => false,
  isWhole: () => false,
};

/** Languages that write compounds as one word. */
const COMPOUNDING: ReadonlyMap<Locale, CommonParts> = new Map([
  ['hu', { isHead: isHungarianHead, isTail: isHungarianTail, isWhole: isHungarianWhole }],
]);

/** Shortest parts of a compound: shorter ones are endings that look like words. A common head may be shorter: jószomszédság. */
const MIN_HEAD = 3;
const MIN_COMMON_HEAD = 2;
const MIN_TAIL = 4;

/**
 * The last part of a compound, the longest that is a word of the library, or a common part, behind another one: of `giermekotthon`,
 * `otthon`. Null for what is no compound. Works on keys, whose inner parts keep their endings, so that not every compound is found.
 */
export function splitCompound(
  key: string,
  isWord: (key: string) => boolean,
  { isHead, isTail, isWhole }: CommonParts = NO_PARTS,
): string | null {
  if (isWhole(key)) return null;
  for (let at = MIN_COMMON_HEAD; at <= key.length - MIN_TAIL; at += 1) {
    const [head, tail] = [key.slice(0, at), key.slice(at)];
    const isKnownHead = isHead(head) || (at >= MIN_HEAD && isWord(head));
    if (isKnownHead && (isTail(tail) || isWord(tail))) return tail;
  }
  return null;
}

/** What splits the compounds of a language; null where it writes none as one word. */
export function getSplitCompound(locale: Locale): SplitCompound | null {
  const parts = COMPOUNDING.get(locale);
  return parts === undefined ? null : (key, isWord) => splitCompound(key, isWord, parts);
}
