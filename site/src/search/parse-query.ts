import { fold } from '@closer/shared/language/fold.ts';
import { analyse } from '@closer/shared/language/analyse.ts';
import { getQueryKeys } from '@closer/shared/language/query-keys.ts';
import { tokenise } from '@closer/shared/language/tokenise.ts';
import { toSkeleton } from '@closer/shared/language/skeleton.ts';

/** Nobody means more than this; the rest of a longer query is not looked at. */
export const MAX_LENGTH = 300;
export const MAX_WORDS = 12;

/** No word of our languages has a letter four times in a row; folded to one letter it would be everything's beginning. */
const NO_WORD = /(.)\1{3}/u;

/** A word of a query, as the index is asked for it. */
export interface QueryWord {
  readonly fold: string;
  /** Keys it may stand under, the reader's own language first. */
  readonly keys: readonly string[];
  /** Its stem by the grammar of each language of the texts. */
  readonly stems: readonly string[];
  /** Skeleton of the word as typed: what the beginning of a romanised word is compared by. */
  readonly skeleton: string;
  /** The reader may still be typing it: it is also the beginning of words. */
  readonly open: boolean;
  /** The query has no other word: it may be somebody's whole name. */
  readonly alone: boolean;
}

/**
 * The words of a query, each once, at most twelve; stop words of the reader's language only where there is
 * nothing else. Takes any string.
 * @param tags languages of the texts that are searched, the reader's own first
 * @param stopWords of the reader's language, folded
 */
export function parseQuery(
  query: string,
  tags: readonly string[],
  stopWords: ReadonlySet<string>,
): readonly QueryWord[] {
  const text = query.slice(0, MAX_LENGTH);
  const tokens = [...tokenise(text)];
  const words = new Map<string, QueryWord>();
  for (const { word, end } of tokens) {
    const folded = fold(word);
    if (folded === '') continue;
    words.set(folded, {
      fold: folded,
      keys: NO_WORD.test(folded) ? [] : getQueryKeys(word, tags),
      stems: tags.map((tag) => analyse(word, tag).stem),
      skeleton: NO_WORD.test(folded) ? folded : toSkeleton(folded),
      open: end === text.length,
      alone: tokens.length === 1,
    });
  }
  const all = [...words.values()];
  const telling = all.filter((word) => word.open || !stopWords.has(word.fold));
  return (telling.length > 0 ? telling : all).slice(0, MAX_WORDS);
}
