import type { Place } from '@closer/shared/content/place.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { formatList } from '../i18n/format-list.ts';
import { t } from '../i18n/t.ts';
import { getMakerIds, getTypeTerm, getWorkDate, getWorkLanguages } from '../library/entry-facts.ts';
import { getProse } from '../library/get-prose.ts';
import { getLabel } from '../library/get-text.ts';
import type { PageEntry, Work } from '../library/library.ts';
import { buildEventMarks, getEventFacts } from './build-event-card.ts';
import { getEntryHref, getTitle } from './build-link.ts';
import { buildCover } from './build-picture.ts';
import { cutText } from './cut-text.ts';
import type { EntryCardView } from './entry-card-view.ts';
import { formatDate, getFormatName } from './format-facts.ts';
import { formatPeriod, formatPractice } from './format-period.ts';
import type { TextView } from './frame-view.ts';
import { buildMotifView } from './build-motif-view.ts';
import { getNames, toPlainFact } from './card-facts.ts';
import { getPlanFacts } from './plan-card-facts.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';
import { buildText } from './text-view.ts';
import { standByDigest } from './stand-by-digest.ts';

const SUMMARY_LENGTH = 200;
/** Languages named on a card; of more than these one is named and the others counted. */
const LANGUAGES_SHOWN = 3;

/** An entry as it stands in lists, made once a language. */
export function buildEntryCard(
  context: SiteContext,
  entry: PageEntry,
  locale: Locale,
): EntryCardView {
  const known = context.cards[locale].get(entry.id);
  if (known !== undefined) return known;
  const card: EntryCardView = standByDigest(
    {
      type: entry.type,
      href: getEntryHref(context, entry, locale),
      kind: getKind(context, entry, locale),
      title: getTitle(entry, locale),
      summary: getSummary(entry, locale),
      facts: getFacts(context, entry, locale),
      picture: buildCover(context, entry, locale, { alt: '', lang: null }),
      sample: 'sample' in entry && entry.sample,
      ...(entry.type === 'event'
        ? buildEventMarks(entry, locale, context.today)
        : { leaf: null, mark: null }),
      motif: buildMotifView(context.library, entry),
    },
    context.digest,
  );
  context.cards[locale].set(entry.id, card);
  return card;
}

/** What an entry is, in one or two words of the page's language. */
export function getKind(context: SiteContext, entry: PageEntry, locale: Locale): string {
  switch (entry.type) {
    case 'material': {
      const term = getTypeTerm(entry, context.library.terms);
      return term === undefined ? t(locale)('type.material') : getLabel(term, locale).text;
    }
    case 'identity-asset':
      return entry.kind === null
        ? t(locale)('type.identity-asset')
        : t(locale)(`assetKind.${entry.kind}`);
    case 'leaflet':
    case 'campaign':
    case 'case-study':
      return t(locale)(`type.${entry.type}`);
    case 'project':
      return t(locale)(`projectKind.${entry.kind}`);
    case 'action-plan':
      return entry.kind === null
        ? t(locale)('type.action-plan')
        : t(locale)(`planKind.${entry.kind}`);
    case 'network':
      return getTermKind(context, entry.kind, locale) ?? t(locale)('type.network');
    case 'event':
      return getTermKind(context, entry.eventType, locale) ?? t(locale)('type.event');
    case 'programme':
    case 'portfolio':
      return t(locale)(`type.${entry.type}`);
    case 'organisation':
      return entry.kind === null
        ? t(locale)('type.organisation')
        : t(locale)(`organisationKind.${entry.kind}`);
    case 'place':
      return t(locale)(`placeKind.${entry.kind}`);
    case 'term':
      return t(locale)(`scheme.${entry.scheme}`);
    case 'page':
      return t(locale)('type.page');
  }
}

/** What a term says an entry is; null where there is none. */
function getTermKind({ library }: SiteContext, id: string | null, locale: Locale): string | null {
  const term = id === null ? undefined : library.terms.get(id);
  return term === undefined ? null : getLabel(term, locale).text;
}

/** The short text of an entry in the reader's language or a fallback; null where nobody wrote one. */
export function getWholeSummary(entry: PageEntry, locale: Locale): TextView | null {
  if (!('prose' in entry))
    return buildText(entry.type === 'term' ? entry.definition : entry.summary, locale);
  const shown = getProse(entry, locale);
  const summary = shown?.prose.summary ?? null;
  return shown === null || summary === null
    ? null
    : { text: summary, lang: getForeignLang(getLang(shown.textLocale), locale) };
}

function getSummary(entry: PageEntry, locale: Locale): TextView | null {
  const whole = getWholeSummary(entry, locale);
  return whole === null ? null : { ...whole, text: cutText(whole.text, SUMMARY_LENGTH) };
}

function getFacts(context: SiteContext, entry: PageEntry, locale: Locale): readonly TextView[] {
  switch (entry.type) {
    case 'material':
    case 'leaflet':
    case 'identity-asset':
      return getWorkFacts(context, entry, locale);
    case 'campaign':
      return [
        ...toPlainFact(entry.period === null ? null : formatPeriod(locale, entry.period)),
        ...getNames(context.library.places, entry.countries, locale),
      ];
    case 'case-study':
      return [
        ...toPlainFact(formatPractice(locale, entry)),
        ...getNames(context.library.organisations, entry.organisations, locale),
        ...getNames(context.library.places, entry.places, locale),
      ];
    case 'project':
    case 'programme':
    case 'network':
    case 'action-plan':
    case 'portfolio':
      return getPlanFacts(context, entry, locale);
    case 'event':
      return getEventFacts(context, entry, locale);
    case 'organisation':
      return getPlaceFacts(context, entry.place, locale);
    case 'place':
      return getPlaceFacts(context, entry.parent, locale);
    case 'term':
    case 'page':
      return [];
  }
}

function getWorkFacts(context: SiteContext, work: Work, locale: Locale): readonly TextView[] {
  const date = getWorkDate(work);
  const holders = work.type === 'identity-asset' ? work.variants : work.editions;
  const formats = [...new Set(holders.flatMap((each) => each.files.map(getFormatName)))];
  return [
    ...toPlainFact(date === null ? '' : formatDate(locale, date)),
    ...getNames(context.library.organisations, getMakerIds(work), locale),
    ...toPlainFact(formatLanguages(work, locale)),
    ...toPlainFact(formats.join(', ')),
  ];
}

/** Languages of a work; of many the reader's own, else the first, and how many more there are. */
function formatLanguages(work: Work, locale: Locale): string | null {
  const tags = getWorkLanguages(work);
  const [first] = [getLang(locale), ...tags].filter((tag) => tags.includes(tag));
  if (first === undefined) return null;
  const name = (tag: string) => getLanguageName(locale, tag);
  if (tags.length <= LANGUAGES_SHOWN) return formatList(locale, tags.map(name));
  return t(locale)('count.moreLanguage', { language: name(first), count: tags.length - 1 });
}

function getPlaceFacts(
  context: SiteContext,
  id: string | null,
  locale: Locale,
): readonly TextView[] {
  const place: Place | undefined = id === null ? undefined : context.library.places.get(id);
  return place === undefined ? [] : [getTitle(place, locale)];
}
