import type { Locale } from '@closer/shared/locales.ts';
import type { PageEntry } from '../library/library.ts';
import { getTitle, pick } from './build-link.ts';
import type { TextView } from './frame-view.ts';

/** Places or organisations named on a card; more would push the rest off a small screen. */
const NAMES_SHOWN = 3;

/** Names of entries; of many the first, and how many more there are: three counties are not two. */
export function getNames(
  all: ReadonlyMap<string, PageEntry>,
  ids: readonly string[],
  locale: Locale,
): readonly TextView[] {
  const entries = pick(all, ids);
  const named = entries.length > NAMES_SHOWN ? entries.slice(0, NAMES_SHOWN - 1) : entries;
  const more = entries.length - named.length;
  return [
    ...named.map((each) => getTitle(each, locale)),
    ...toPlainFact(more === 0 ? null : `+${more}`),
  ];
}

/** A fact in the language of the page; none where nothing is known. */
export const toPlainFact = (text: string | null): readonly TextView[] =>
  text === null || text === '' ? [] : [{ text, lang: null }];
