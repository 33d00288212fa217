import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { LocalisedEntry } from '@closer/shared/content/entry.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Programme } from '@closer/shared/content/programme.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Text } from '@closer/shared/content/text.ts';
import { locale as localeSchema, type Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { getFacetValues, type BrowseFacet } from '../library/build-facets.ts';
import { getPlacesAround } from '../library/get-places-around.ts';
import {
  getCampaignPlaceIds,
  getParticipantIds,
  getTermIds,
  getWorkDate,
} from '../library/entry-facts.ts';
import { getMarkdownFields } from '../library/get-markdown-fields.ts';
import { getProse } from '../library/get-prose.ts';
import { getLabel, getOfficialName, getText } from '../library/get-text.ts';
import type { Library, PageEntry, Work } from '../library/library.ts';
import { toPlainText } from '../library/render-markdown.ts';
import { buildPlanFacts, buildProgrammeFacts, type RecordFacts } from './build-plan-facts.ts';
import { getFactLines } from './fact-lines.ts';
import {
  getMakerNames,
  getOrganisationNames,
  getPlaceNames,
  getPlaceNamesAround,
  getProseTitles,
  getTermLabels,
  getTermNames,
  getWorkConcepts,
  getWorkNames,
} from './get-names.ts';
import { getRecordPages } from './get-record-pages.ts';
import { MAX_BODY } from './index-terms.ts';

/** What a type gives of its own; the rest of a record is the same for all. */
type OwnText = Pick<SearchRecord, 'textLocale' | 'title' | 'summary' | 'body'>;
type OwnParts = OwnText & RecordFacts;

/** Both engines are filled from the same records, which are made once; they go with their library. */
const recordsByLibrary = new WeakMap<Library, Map<Locale, readonly SearchRecord[]>>();

/**
 * One record for every entry that has a page, in the index of one language: by the reader's own text, else by
 * the first that exists, which `textLocale` names. Names and concepts are in all languages, so that an entry is
 * found by any name that it, its place, its makers or its subjects have anywhere.
 */
export function buildSearchRecords(library: Library, locale: Locale): readonly SearchRecord[] {
  const known = recordsByLibrary.get(library) ?? new Map<Locale, readonly SearchRecord[]>();
  recordsByLibrary.set(library, known);
  const records = known.get(locale) ?? buildRecords(library, locale);
  known.set(locale, records);
  return records;
}

function buildRecords(library: Library, locale: Locale): readonly SearchRecord[] {
  return library.pageEntries.map((entry) => {
    const { title, names, concepts, facets, ...own } = buildOwnParts(library, entry, locale);
    return {
      ...own,
      id: entry.id,
      locale,
      type: entry.type,
      path: library.paths.get(entry.id)?.[locale] ?? `/${locale}/`,
      title,
      names: unique(names).filter((name) => name !== title),
      concepts: unique(concepts),
      facets: { type: [entry.type], ...facets },
      ...('editions' in entry ? getRecordPages(library, entry, locale) : {}),
    };
  });
}

function buildOwnParts(library: Library, entry: PageEntry, locale: Locale): OwnParts {
  switch (entry.type) {
    case 'term':
      return buildTermParts(library, entry, locale);
    case 'place':
      return buildPlaceParts(library, entry, locale);
    case 'organisation':
      return {
        ...buildProseParts(entry, locale),
        names: getOrganisationNames(entry),
        concepts: getPlacesAround(entry.place, library.places).flatMap(getPlaceNames),
        facets: getCountryFacet(library, entry.place),
        date: null,
      };
    case 'material':
    case 'leaflet':
    case 'identity-asset':
      return {
        ...buildProseParts(entry, locale),
        names: getWorkNames(entry),
        concepts: getWorkConcepts(library, entry),
        facets: getWorkFacets(library, entry),
        date: getWorkDate(entry)?.value ?? null,
      };
    case 'campaign':
      return buildCampaignParts(library, entry, locale);
    case 'case-study':
      return buildCaseStudyParts(library, entry, locale);
    case 'programme':
      return { ...buildProgrammeText(entry, locale), ...buildProgrammeFacts(library, entry) };
    case 'project':
    case 'network':
    case 'action-plan':
    case 'portfolio':
    case 'event':
      return { ...buildProseParts(entry, locale), ...buildPlanFacts(library, entry) };
    case 'page':
      return {
        ...buildProseParts(entry, locale),
        names: getProseTitles(entry),
        concepts: [],
        facets: {},
        date: null,
      };
  }
}

function buildProseParts(
  entry: Exclude<LocalisedEntry, { type: 'site' }>,
  locale: Locale,
): OwnText {
  const shown = getProse(entry, locale);
  return {
    textLocale: shown?.textLocale ?? locale,
    title: shown?.prose.title ?? entry.id,
    summary: toPlainText(shown?.prose.summary ?? ''),
    body: shown === null ? '' : getPlainBody(entry, shown.textLocale),
  };
}

// A text shows in every language that falls back on it: its words are taken out once.
const plainBodies = new WeakMap<object, Map<Locale, string>>();

/** Between facts, so that one that is quoted with its neighbours does not run into them. */
const BETWEEN_FACTS = ' · ';

/** All words of an entry's long texts, and last of the facts on its page beside them, which are no sentences to quote. */
function getPlainBody(entry: LocalisedEntry, locale: Locale): string {
  const known = plainBodies.get(entry) ?? new Map<Locale, string>();
  plainBodies.set(entry, known);
  const body = known.get(locale) ?? joinBody(entry, locale);
  known.set(locale, body);
  return body;
}

function joinBody(entry: LocalisedEntry, locale: Locale): string {
  const facts = getFactLines(entry, locale).join(BETWEEN_FACTS);
  const prose = [
    ...getLines(entry, locale),
    ...getMarkdownFields(entry, locale).map(({ text }) => toPlainText(text)),
  ].join(' ');
  if (facts === '') return prose;
  // An index takes the beginning of a body: a text without end must not push the facts out.
  const room = Math.max(0, MAX_BODY - facts.length - BETWEEN_FACTS.length);
  return [prose.slice(0, room), facts].filter((part) => part !== '').join(BETWEEN_FACTS);
}

/** Short texts that a reader may remember: a slogan, a leaflet's headlines. */
function getLines(entry: LocalisedEntry, locale: Locale): readonly string[] {
  if (entry.type === 'campaign') return entry.prose[locale]?.slogan?.split('\n') ?? [];
  if (entry.type !== 'leaflet') return [];
  const prose = entry.prose[locale];
  if (prose === undefined) return [];
  const headings = prose.sections.map(({ heading }) => heading);
  return [prose.headline, ...headings, prose.callToAction].filter((line) => line !== null);
}

function buildTermParts(library: Library, term: Term, locale: Locale): OwnParts {
  const label = getLabel(term, locale);
  const broader = term.broader === null ? undefined : library.terms.get(term.broader);
  return {
    textLocale: toLocale(label, locale),
    title: label.text,
    summary: getText(term.definition, locale)?.text ?? '',
    body: '',
    names: getTermLabels(term),
    concepts: broader === undefined ? [] : getTermLabels(broader),
    facets: {},
    date: null,
  };
}

function buildPlaceParts(library: Library, place: Place, locale: Locale): OwnParts {
  const name = getOfficialName(place, locale);
  return {
    textLocale: toLocale(name, locale),
    title: name.text,
    summary: getText(place.summary, locale)?.text ?? '',
    body: '',
    names: getPlaceNames(place),
    concepts: getPlacesAround(place.parent, library.places).flatMap(getPlaceNames),
    facets: getCountryFacet(library, place.id),
    date: null,
  };
}

function buildProgrammeText(programme: Programme, locale: Locale): OwnText {
  const name = getOfficialName(programme, locale);
  return {
    textLocale: toLocale(name, locale),
    title: name.text,
    summary: getText(programme.summary, locale)?.text ?? '',
    body: '',
  };
}

/** Language of a text that may be in any; the page's where it is not one of the site's. */
function toLocale(text: Text, locale: Locale): Locale {
  const parsed = localeSchema.safeParse(text.language);
  return parsed.success ? parsed.data : locale;
}

function getWorkFacets(library: Library, work: Work): SearchRecord['facets'] {
  const { countriesByWork } = library.relations;
  const source = { terms: library.terms, countriesByWork };
  const valuesOf = (facet: BrowseFacet) => [...getFacetValues(work, facet, source)];
  return {
    field: valuesOf('field'),
    targetGroup: valuesOf('target-group'),
    materialType: valuesOf('type'),
    language: valuesOf('language'),
    country: (countriesByWork.get(work.id) ?? []).flatMap(({ isoCode }) => isoCode ?? []),
    year: valuesOf('year'),
  };
}

function buildCampaignParts(library: Library, campaign: Campaign, locale: Locale): OwnParts {
  const places = getCampaignPlaceIds(campaign);
  return {
    ...buildProseParts(campaign, locale),
    names: [
      ...getProseTitles(campaign),
      ...campaign.localCampaigns.flatMap(({ names }) => names.map(({ text }) => text)),
    ],
    concepts: [
      ...getTermNames(library, getTermIds(campaign)),
      ...getMakerNames(library, getParticipantIds(campaign)),
      ...getPlaceNamesAround(library, places),
    ],
    facets: getSubjectFacets(library, campaign, places),
    date: campaign.period?.start ?? null,
  };
}

function buildCaseStudyParts(library: Library, caseStudy: CaseStudy, locale: Locale): OwnParts {
  const { organisations, adoptedBy, places } = caseStudy;
  return {
    ...buildProseParts(caseStudy, locale),
    names: getProseTitles(caseStudy),
    concepts: [
      ...getTermNames(library, getTermIds(caseStudy)),
      ...getMakerNames(library, [...organisations, ...adoptedBy]),
      ...getPlaceNamesAround(library, places),
    ],
    facets: getSubjectFacets(library, caseStudy, places),
    date: caseStudy.period?.start ?? null,
  };
}

/** Facets of what is no work: topic, target group, countries and the year it began. */
function getSubjectFacets(
  { terms, places }: Library,
  entry: Campaign | CaseStudy,
  placeIds: readonly string[],
): SearchRecord['facets'] {
  const codes = (ids: readonly string[]) => ids.flatMap((id) => terms.get(id)?.code ?? []);
  const start = entry.period?.start ?? null;
  return {
    field: codes(entry.fields),
    targetGroup: codes(entry.targetGroups),
    country: unique(
      placeIds.flatMap((id) => getPlacesAround(id, places)).flatMap(({ isoCode }) => isoCode ?? []),
    ),
    year: start === null ? [] : [start.slice(0, 4)],
  };
}

/** The country that a place is or lies in. */
function getCountryFacet(library: Library, placeId: string | null): SearchRecord['facets'] {
  const countries = getPlacesAround(placeId, library.places).flatMap(
    ({ isoCode }) => isoCode ?? [],
  );
  return countries.length === 0 ? {} : { country: countries };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
