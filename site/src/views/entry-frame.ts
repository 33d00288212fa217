import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { getProse, getProseLocales } from '../library/get-prose.ts';
import type { PageEntry } from '../library/library.ts';
import { toPlainText } from '../library/render-markdown.ts';
import { buildFrame } from './build-frame.ts';
import { buildEntryCard, getWholeSummary } from './build-entry-card.ts';
import { getTitle } from './build-link.ts';
import { buildMotifView } from './build-motif-view.ts';
import { buildDublinCore, isDescribed } from './build-dublin-core.ts';
import { buildProvenance } from './build-provenance.ts';
import { buildEntryJsonLd } from './build-entry-json-ld.ts';
import type { FrameView } from './frame-view.ts';
import { getLang, inEveryLocale, type SiteContext } from './site-context.ts';

/**
 * Languages in which an entry has its text, in the order a reader of `locale` would fall back on them. A
 * term, place or programme has one where it is named and, if it is described at all, described.
 */
export function getTextLocales(entry: PageEntry, locale: Locale): readonly Locale[] {
  if ('prose' in entry) return getProseLocales(entry, locale);
  const names = entry.type === 'term' ? entry.prefLabel : entry.names;
  const texts = entry.type === 'term' ? entry.definition : entry.summary;
  return LOCALE_CODES.filter((code) =>
    [names, texts].every(
      (all) => all.length === 0 || all.some((each) => each.language === getLang(code)),
    ),
  );
}

/** Language of the text that a reader of `locale` is shown. */
export function getTextLocale(entry: PageEntry, locale: Locale): Locale {
  const locales = getTextLocales(entry, locale);
  return locales.includes(locale) ? locale : (locales[0] ?? locale);
}

/** What search engines show below the title: the summary, else how the text begins, else what the entry is. */
function getDescription(context: SiteContext, entry: PageEntry, locale: Locale): string {
  const summary = getWholeSummary(entry, locale)?.text;
  if (summary !== undefined) return summary;
  const shown = 'prose' in entry ? getProse(entry, locale) : null;
  const body = shown?.prose.body ?? null;
  if (body !== null) return toPlainText(body.slice(0, BEGINNING));
  const { kind, title, facts } = buildEntryCard(context, entry, locale);
  return [`${kind}: ${title.text}`, ...facts.map(({ text }) => text)].join(' · ');
}

/** Characters of a text that its beginning is taken from. */
const BEGINNING = 1000;

const OPEN_GRAPH_TYPES = {
  material: 'article',
  leaflet: 'article',
  'identity-asset': 'website',
  campaign: 'website',
  'case-study': 'article',
  project: 'article',
  programme: 'website',
  network: 'profile',
  'action-plan': 'article',
  portfolio: 'article',
  event: 'website',
  organisation: 'profile',
  place: 'website',
  term: 'website',
  page: 'website',
} as const;

/** Entries that have a picture of their own for who shares them, drawn with their title. */
export function hasOwnPicture({ type }: PageEntry): boolean {
  return type !== 'place' && type !== 'term' && type !== 'page' && type !== 'programme';
}

/** The frame of an entry's page. */
export function buildEntryFrame(context: SiteContext, entry: PageEntry, locale: Locale): FrameView {
  const textLocales = getTextLocales(entry, locale);
  return buildFrame(context, {
    locale,
    paths: context.library.paths.get(entry.id) ?? inEveryLocale((code) => `/${code}/`),
    title: getTitle(entry, locale).text,
    description: getDescription(context, entry, locale),
    textLocales,
    textLocale: getTextLocale(entry, locale),
    provenance: buildProvenance(context, entry, locale),
    jsonLd: buildEntryJsonLd(context, entry, locale),
    metas: isDescribed(entry) ? buildDublinCore(context, entry, locale) : [],
    openGraphType: OPEN_GRAPH_TYPES[entry.type],
    pictureHue: hasOwnPicture(entry) ? buildMotifView(context.library, entry).hue : null,
  });
}
