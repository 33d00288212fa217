import type { SourceDocument } from '@closer/shared/content/source-document.ts';
import type { Text } from '@closer/shared/content/text.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { formatPartialDate } from '../i18n/format-date.ts';
import { t } from '../i18n/t.ts';
import { getProgramme } from '../library/get-programme.ts';
import { getText } from '../library/get-text.ts';
import type { PageEntry } from '../library/library.ts';
import { buildLink } from './build-link.ts';
import type { FundingView, ProvenanceView, SourceView } from './provenance-view.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';

/** Sources and funding of an entry; null where neither is known. */
export function buildProvenance(
  context: SiteContext,
  entry: PageEntry,
  locale: Locale,
): ProvenanceView | null {
  const sources = 'sources' in entry ? entry.sources : [];
  const funding = buildFunding(context, entry, locale);
  if (sources.length === 0 && funding === null) return null;
  return { sources: sources.map((each) => buildSourceView(context, each, locale)), funding };
}

function buildSourceView(
  context: SiteContext,
  { titles, publisher, published, url, language, wording }: SourceDocument,
  locale: Locale,
): SourceView {
  const title = getText(titles, locale);
  const organisation = context.library.organisations.get(publisher ?? '');
  const lang = language === null ? null : getForeignLang(language, locale);
  return {
    title:
      title === null
        ? { text: t(locale)('sources.untitled'), lang: null }
        : { text: title.text, lang: getForeignLang(title.language, locale) },
    href: url,
    publisher: organisation === undefined ? null : buildLink(context, organisation, locale),
    date: published === null ? null : formatPartialDate(locale, published),
    language: language === null ? null : getLanguageName(locale, language),
    wording: wording === null ? null : { text: wording, lang },
  };
}

/**
 * Funding line and disclaimer have an official wording in each language: where one is missing none is borrowed. That is a
 * finding of `checkFunding` and stops the publish.
 */
function buildFunding(context: SiteContext, entry: PageEntry, locale: Locale): FundingView | null {
  const programme = getProgramme(context.library, entry);
  if (programme?.eu !== true) return null;
  const pick = (texts: readonly Text[]) =>
    texts.find(({ language }) => language === getLang(locale))?.text;
  const line = pick(programme.fundingLine);
  const disclaimer = pick(programme.disclaimer);
  if (line === undefined || disclaimer === undefined) return null;
  return { line, disclaimer, programme: buildLink(context, programme, locale) };
}
