import { analyse } from '@closer/shared/language/analyse.ts';
import { toSkeleton } from '@closer/shared/language/skeleton.ts';
import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { Span } from '@closer/shared/search/search-client.ts';
import type { QueryWord } from './parse-query.ts';

/** Longest snippet, in characters. */
const SNIPPET_LENGTH = 220;
/** How much of it stands before the first mark. */
const SNIPPET_LEAD = 60;

/** Tells whether a word of a text in a language is one that was asked for. */
export type IsAskedFor = (word: string, tag: string) => boolean;

/** Shortest typed beginning that marks whole words, so that a first letter does not mark half the page. */
const MIN_MARKED_BEGINNING = 2;

/**
 * Marks what the query means and not only what it says: the word, its forms, its other spellings, and what stood
 * in for it.
 * @param corrections keys of the index that stood in for words that nothing matched
 */
export function createIsAskedFor(
  words: readonly QueryWord[],
  corrections: readonly string[],
): IsAskedFor {
  const folds = new Set(words.map(({ fold }) => fold));
  const keys = new Set([...words.flatMap((word) => word.keys), ...corrections]);
  const beginnings = words.filter((word) => word.open && isMarkable(word));
  return (word, tag) => {
    const { fold, key } = analyse(word, tag);
    return (
      folds.has(fold) ||
      keys.has(key) ||
      beginnings.some(
        (beginning) =>
          fold.startsWith(beginning.fold) || toSkeleton(fold).startsWith(beginning.skeleton),
      )
    );
  };
}

/** Whether a long text is worth fetching to show where it was met: a single first letter marks nothing. */
export function isMarkable({ open, fold }: QueryWord): boolean {
  return !open || fold.length >= MIN_MARKED_BEGINNING;
}

/** Where the words that were asked for stand in a text, in its order. */
export function findSpans(text: string, tag: string, isAskedFor: IsAskedFor): readonly Span[] {
  return Array.from(tokenise(text))
    .filter(({ word }) => isAskedFor(word, tag))
    .map(({ start, end }) => ({ start, end }));
}

/**
 * The part of a text around its first mark, cut between words, with an ellipsis where something is left out.
 * Spans that reach beyond it are left out.
 */
export function cutSnippet(
  text: string,
  spans: readonly Span[],
): { readonly snippet: string; readonly snippetSpans: readonly Span[] } {
  if (text.length <= SNIPPET_LENGTH) return { snippet: text, snippetSpans: spans };
  const wanted = Math.max(0, (spans[0]?.start ?? 0) - SNIPPET_LEAD);
  const start = wanted === 0 ? 0 : toWordStart(text, wanted);
  const end = toWordEnd(text, start + SNIPPET_LENGTH);
  const before = start > 0 ? '… ' : '';
  const after = end < text.length ? ' …' : '';
  const shift = before.length - start;
  return {
    snippet: before + text.slice(start, end) + after,
    snippetSpans: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start + shift, end: span.end + shift })),
  };
}

function toWordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space > at + SNIPPET_LEAD ? at : space + 1;
}

function toWordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space <= at - SNIPPET_LEAD ? at : space;
}
