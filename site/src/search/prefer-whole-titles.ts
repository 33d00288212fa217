import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { IndexEntry } from './index-format.ts';
import type { IsAskedFor } from './mark-text.ts';

/** What a title that is asked for as a whole adds, as a multiple of the score. */
const WHOLE_TITLE_BONUS = 2;
/** How fast that falls with the share of the title: two of three words keep a tenth of it. */
const SHARPNESS = 6;

/** An entry with what it scored. */
export interface ScoredEntry {
  readonly entry: IndexEntry;
  readonly score: number;
}

/**
 * Puts an entry that is called what was asked for before those whose longer titles only hold it: "Young people" before
 * "Disadvantaged young people". Within one page of results, since further titles are not at hand.
 */
export function preferWholeTitles<Scored extends ScoredEntry>(
  page: readonly Scored[],
  isAskedFor: IsAskedFor,
): readonly Scored[] {
  const weigh = ({ entry, score }: Scored): number =>
    score * (1 + WHOLE_TITLE_BONUS * getShareAskedFor(entry, isAskedFor) ** SHARPNESS);
  return page.toSorted((a, b) => weigh(b) - weigh(a));
}

/** Share of the words of a title that were asked for, from 0 to 1. */
function getShareAskedFor({ title, textLocale }: IndexEntry, isAskedFor: IsAskedFor): number {
  const words = Array.from(tokenise(title), ({ word }) => word);
  const askedFor = words.filter((word) => isAskedFor(word, textLocale));
  return words.length === 0 ? 0 : askedFor.length / words.length;
}
