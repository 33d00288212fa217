import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import {
  getParticipantIds,
  getTermIds,
  getPartnerIds,
  getPlanOrganisationIds,
  getWorkDate,
  getWorkLanguages,
  isWork,
  type TaggedEntry,
} from '../library/entry-facts.ts';
import { getProseLocales } from '../library/get-prose.ts';
import { getLabel } from '../library/get-text.ts';
import type { PageEntry } from '../library/library.ts';
import { getKind, getWholeSummary } from './build-entry-card.ts';
import { getTitle, pick } from './build-link.ts';
import type { MetaView } from './frame-view.ts';
import { getForeignLang, getLang, toUrl, type SiteContext } from './site-context.ts';

/** What has a record of its own in a library's catalogue. */
type Described = TaggedEntry;

/** Tells whether an entry is described by Dublin Core. */
export function isDescribed(entry: PageEntry): entry is Described {
  return 'sample' in entry;
}

const toMeta = (name: string, content: string | null, lang: string | null = null) =>
  content === null ? [] : [{ name: `DC.${name}`, content, lang }];

/** Dublin Core of an entry as meta elements (DCMI, "Expressing Dublin Core in HTML/XHTML meta"). */
export function buildDublinCore(
  context: SiteContext,
  entry: Described,
  locale: Locale,
): readonly MetaView[] {
  const { library } = context;
  const summary = getWholeSummary(entry, locale);
  const title = getTitle(entry, locale);
  return [
    ...toMeta('title', title.text, title.lang),
    ...toMeta('description', summary?.text ?? null, summary?.lang ?? null),
    ...buildPeople(context, entry, locale),
    ...toMeta('date', getDate(entry)),
    ...toMeta('type', getKind(context, entry, locale)),
    ...pick(library.terms, getTermIds(entry)).flatMap((term) => {
      const label = getLabel(term, locale);
      return toMeta('subject', label.text, getForeignLang(label.language, locale));
    }),
    ...getPlaces(context, entry).flatMap((place) => {
      const name = getTitle(place, locale);
      return toMeta('coverage', name.text, name.lang);
    }),
    ...getLanguages(entry, locale).flatMap((tag) => toMeta('language', tag)),
    ...toMeta('rights', 'licence' in entry ? t(locale)(`licence.${entry.licence}`) : null),
    ...toMeta('identifier', toUrl(context, library.paths.get(entry.id)?.[locale] ?? '/')),
  ];
}

function buildPeople(context: SiteContext, entry: Described, locale: Locale): readonly MetaView[] {
  const named = (element: string, ids: readonly string[]) =>
    pick(context.library.organisations, ids).flatMap((each) => {
      const name = getTitle(each, locale);
      return toMeta(element, name.text, name.lang);
    });
  switch (entry.type) {
    case 'material':
    case 'leaflet':
      return [
        ...named('creator', entry.creators),
        ...named('publisher', entry.publisher === null ? [] : [entry.publisher]),
      ];
    case 'identity-asset':
      return named('creator', entry.creators);
    case 'campaign':
      return named('contributor', getParticipantIds(entry));
    case 'case-study':
    case 'portfolio':
      return named('contributor', entry.organisations);
    case 'project':
      return named('contributor', getPartnerIds(entry));
    case 'network':
      return named('contributor', entry.members);
    case 'action-plan':
      return named('contributor', getPlanOrganisationIds(entry));
    case 'event':
      return named('contributor', entry.organisers);
  }
}

function getDate(entry: Described): string | null {
  if ('period' in entry) return entry.period?.start ?? null;
  if (entry.type === 'event') return entry.startDate;
  return entry.type === 'portfolio' ? null : (getWorkDate(entry)?.value ?? null);
}

function getPlaces({ library }: SiteContext, entry: Described) {
  if (entry.type === 'campaign') return pick(library.places, entry.countries);
  if (entry.type === 'event')
    return pick(library.places, entry.place === null ? [] : [entry.place]);
  return entry.type !== 'material' && 'places' in entry ? pick(library.places, entry.places) : [];
}

/** What it can be had in; what is only a page has the languages of its text. */
function getLanguages(entry: Described, locale: Locale): readonly string[] {
  return isWork(entry) ? getWorkLanguages(entry) : getProseLocales(entry, locale).map(getLang);
}
