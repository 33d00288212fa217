import type { Material } from '@closer/shared/content/material.ts';
import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { formatList } from '../i18n/format-list.ts';
import { t } from '../i18n/t.ts';
import { getEditionLanguages } from '../library/build-facets.ts';
import { getMakerIds } from '../library/build-relations.ts';
import { getProse } from '../library/get-prose.ts';
import { getLabel, getText } from '../library/get-text.ts';
import type { PageEntry } from '../library/library.ts';
import { getEntryHref, getTitle, pick } from './build-link.ts';
import { buildPicture } from './build-picture.ts';
import { cutText } from './cut-text.ts';
import type { EntryCardView } from './entry-card-view.ts';
import { formatDate, getFormatName } from './format-facts.ts';
import type { TextView } from './frame-view.ts';
import { buildMotifView } from './build-motif-view.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';
import { standByDigest } from './stand-by-digest.ts';

const SUMMARY_LENGTH = 200;
/** Makers named on a card; more would push the rest off a small screen. */
const MAKERS_SHOWN = 2;

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
      picture:
        entry.type === 'material'
          ? buildPicture(context, entry.cover, '', null)
          : entry.type === 'organisation'
            ? buildPicture(context, entry.logo, '', null)
            : null,
      sample: entry.type === 'material' && entry.sample,
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
      const term =
        entry.materialType === null ? undefined : context.library.terms.get(entry.materialType);
      return term === undefined ? t(locale)('type.material') : getLabel(term, locale).text;
    }
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

/** The short text of an entry in the reader's language or a fallback; null where nobody wrote one. */
export function getWholeSummary(entry: PageEntry, locale: Locale): TextView | null {
  if (entry.type === 'term' || entry.type === 'place') {
    const text = getText(entry.type === 'term' ? entry.definition : entry.summary, locale);
    return text === null ? null : { text: text.text, lang: getForeignLang(text.language, locale) };
  }
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
      return getMaterialFacts(context, entry, locale);
    case 'organisation':
      return getPlaceFacts(context, entry.place, locale);
    case 'place':
      return getPlaceFacts(context, entry.parent, locale);
    case 'term':
    case 'page':
      return [];
  }
}

function getMaterialFacts(
  context: SiteContext,
  material: Material,
  locale: Locale,
): readonly TextView[] {
  const makers = pick(context.library.organisations, getMakerIds(material));
  const languages = getEditionLanguages(material).map((tag) => getLanguageName(locale, tag));
  const formats = [...new Set(material.editions.flatMap((each) => each.files.map(getFormatName)))];
  return [
    ...toPlainFact(material.date === null ? '' : formatDate(locale, material.date)),
    ...makers.slice(0, MAKERS_SHOWN).map((each: Organisation) => getTitle(each, locale)),
    ...toPlainFact(languages.length === 0 ? '' : formatList(locale, languages)),
    ...toPlainFact(formats.join(', ')),
  ];
}

const toPlainFact = (text: string): readonly TextView[] =>
  text === '' ? [] : [{ text, lang: null }];

function getPlaceFacts(
  context: SiteContext,
  id: string | null,
  locale: Locale,
): readonly TextView[] {
  const place: Place | undefined = id === null ? undefined : context.library.places.get(id);
  return place === undefined ? [] : [getTitle(place, locale)];
}
