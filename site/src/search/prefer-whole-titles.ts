import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { IndexEntry } from './index-format.ts';
import type { IsAskedFor } from './mark-text.ts';
import type { RankedMatch } from './match-query.ts';

/** Only the first hits are looked at again: further down nobody feels the difference. */
const LOOKED_AT = 60;

/** What a title that is asked for as a whole adds, as a multiple of the score. */
const WHOLE_TITLE_BONUS = 2;
/** How fast that falls with the share of the title: two of three words keep a fifth of it. */
const SHARPNESS = 4;

/**
 * Puts an entry that is called what was asked for before those whose longer titles only hold it: "Young people" before
 * "Disadvantaged young people".
 */
export function preferWholeTitles(
  ranked: readonly RankedMatch[],
  entries: readonly IndexEntry[],
  isAskedFor: IsAskedFor,
): readonly RankedMatch[] {
  const weighed = ranked.slice(0, LOOKED_AT).map((match) => {
    const entry = entries[match.at];
    const share = entry === undefined ? 0 : getShareAskedFor(entry, isAskedFor);
    return { ...match, score: match.score * (1 + WHOLE_TITLE_BONUS * share ** SHARPNESS) };
  });
  return [...weighed.sort((a, b) => b.score - a.score), ...ranked.slice(LOOKED_AT)];
}

/** Share of the words of a title that were asked for, from 0 to 1. */
function getShareAskedFor({ title, textLocale }: IndexEntry, isAskedFor: IsAskedFor): number {
  const words = Array.from(tokenise(title), ({ word }) => word);
  const askedFor = words.filter((word) => isAskedFor(word, textLocale));
  return words.length === 0 ? 0 : askedFor.length / words.length;
}
