import type { Locale } from '@closer/shared/locales.ts';
import type { PageEntry } from '../library/library.ts';
import { buildEntryCard } from './build-entry-card.ts';
import type { EntryCardView } from './entry-card-view.ts';
import type { SiteContext } from './site-context.ts';

/** Pages must not grow with their campaign, whose own page has all of them. */
const SHOWN = 8;

/** What belongs to the same campaign, the first of it, without the entry itself. */
export function buildOthers(
  context: SiteContext,
  siblings: readonly PageEntry[],
  entry: PageEntry,
  locale: Locale,
): readonly EntryCardView[] {
  return siblings
    .slice(0, SHOWN + 1)
    .filter((each) => each !== entry)
    .slice(0, SHOWN)
    .map((each) => buildEntryCard(context, each, locale));
}
