import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { IndexEntry } from './index-format.ts';
import type { IsAskedFor } from './mark-text.ts';
import type { RankedMatch } from './match-query.ts';

/** Only the first hits are looked at again: further down nobody feels the difference. */
const LOOKED_AT = 60;

/**
 * Puts an entry that is called what was asked for before those whose longer titles only hold it: "Young people" before
 * "Disadvantaged young people". A title that is asked for as a whole doubles the score.
 */
export function preferWholeTitles(
  ranked: readonly RankedMatch[],
  entries: readonly IndexEntry[],
  isAskedFor: IsAskedFor,
): readonly RankedMatch[] {
  const weighed = ranked.slice(0, LOOKED_AT).map((match) => {
    const entry = entries[match.at];
    const share = entry === undefined ? 0 : getShareAskedFor(entry, isAskedFor);
    return { ...match, score: match.score * (1 + share ** 2) };
  });
  return [...weighed.sort((a, b) => b.score - a.score), ...ranked.slice(LOOKED_AT)];
}

/** Share of the words of a title that were asked for, from 0 to 1. */
function getShareAskedFor({ title, textLocale }: IndexEntry, isAskedFor: IsAskedFor): number {
  const words = Array.from(tokenise(title), ({ word }) => word);
  const askedFor = words.filter((word) => isAskedFor(word, textLocale));
  return words.length === 0 ? 0 : askedFor.length / words.length;
}
