import type { Locale } from '@closer/shared/locales.ts';
import { getProse } from '../library/get-prose.ts';
import type { PageEntry } from '../library/library.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { getKind, getWholeSummary } from './build-entry-card.ts';
import { getTitle } from './build-link.ts';
import { buildMotifView } from './build-motif-view.ts';
import type { TextPartView } from './case-study-view.ts';
import { buildEntryFrame } from './entry-frame.ts';
import type { EntryPageView } from './entry-page-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';

/** What a page gives of its own. */
type OwnParts<Page extends string> = Pick<EntryPageView<Page>, 'facts' | 'groups'> & {
  readonly page: Page;
  /** The list that the way from the home page leads over. */
  readonly list: { readonly path: string; readonly label: string };
  readonly parts?: readonly TextPartView[];
};

/** The parts that the page of every entry has, from what it gives of its own. */
export function buildEntryPage<Page extends string>(
  context: SiteContext,
  entry: PageEntry,
  locale: Locale,
  { page, list, facts, groups, parts = [] }: OwnParts<Page>,
): EntryPageView<Page> {
  const title = getTitle(entry, locale);
  const shown = 'prose' in entry ? getProse(entry, locale) : null;
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  return {
    page,
    frame: buildEntryFrame(context, entry, locale),
    crumbs: buildCrumbs(context, locale, [{ ...list, lang: null }], title),
    title,
    kind: getKind(context, entry, locale),
    sample: 'sample' in entry && entry.sample,
    summary: getWholeSummary(entry, locale),
    body: buildRichText(context, shown?.prose.body ?? null, lang),
    cover: null,
    motif: buildMotifView(context.library, entry),
    facts,
    parts,
    groups,
  };
}
