import type { LocalisedEntry } from '@closer/shared/content/entry.ts';
import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Text } from '@closer/shared/content/text.ts';
import { locale as localeSchema, type Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { getFacetValues, type BrowseFacet } from '../library/build-facets.ts';
import { getMakerIds, getPlacesAround, getTermIds } from '../library/build-relations.ts';
import { getProse } from '../library/get-prose.ts';
import { getLabel, getPlaceName, getText } from '../library/get-text.ts';
import type { Library, PageEntry } from '../library/library.ts';
import { toPlainText } from '../library/render-markdown.ts';

/** What a type gives of its own; the rest of a record is the same for all. */
type OwnParts = Pick<SearchRecord, 'textLocale' | 'title' | 'summary' | 'body'> & {
  readonly names: readonly string[];
  readonly concepts: readonly string[];
  readonly facets: SearchRecord['facets'];
  readonly date: string | null;
};

/**
 * One record for every entry that has a page, in the index of one language: by the reader's own text, else by
 * the first that exists, which `textLocale` names. Names and concepts are in all languages, so that an entry is
 * found by any name that it, its place, its makers or its subjects have anywhere.
 */
export function buildSearchRecords(library: Library, locale: Locale): readonly SearchRecord[] {
  const entries: readonly PageEntry[] = [
    ...library.materials,
    ...library.organisations.values(),
    ...library.terms.values(),
    ...library.places.values(),
    ...library.pages.values(),
  ];
  return entries.map((entry) => {
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
      return {
        ...buildProseParts(entry, locale),
        names: [
          ...getProseTitles(entry),
          ...entry.altTitles.map(({ text }) => text),
          ...entry.editions.flatMap(({ title }) => title ?? []),
        ],
        concepts: getMaterialConcepts(library, entry),
        facets: getMaterialFacets(library, entry),
        date: entry.date?.value ?? null,
      };
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

type Material = Library['materials'][number];

function buildProseParts(
  entry: Exclude<LocalisedEntry, { type: 'site' }>,
  locale: Locale,
): Pick<SearchRecord, 'textLocale' | 'title' | 'summary' | 'body'> {
  const shown = getProse(entry, locale);
  return {
    textLocale: shown?.textLocale ?? locale,
    title: shown?.prose.title ?? entry.id,
    summary: toPlainText(shown?.prose.summary ?? ''),
    body: shown === null ? '' : getPlainBody(shown.prose),
  };
}

// A text shows in every language that falls back on it: its words are taken out once.
const plainBodies = new WeakMap<object, string>();

function getPlainBody(prose: { readonly body: string | null }): string {
  const known = plainBodies.get(prose) ?? toPlainText(prose.body ?? '');
  plainBodies.set(prose, known);
  return known;
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
  const name = getPlaceName(place, locale);
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

/** Language of a text that may be in any; the page's where it is not one of the site's. */
function toLocale(text: Text, locale: Locale): Locale {
  const parsed = localeSchema.safeParse(text.language);
  return parsed.success ? parsed.data : locale;
}

function getTermLabels({ prefLabel, altLabel }: Term): readonly string[] {
  return [...prefLabel, ...altLabel].map(({ text }) => text);
}

/** Slips of a source too: a reader may know the place by them only. */
function getPlaceNames({ names }: Place): readonly string[] {
  return names.map(({ text }) => text);
}

function getOrganisationNames(organisation: Organisation): readonly string[] {
  const { acronym, names } = organisation;
  return [
    ...getProseTitles(organisation),
    ...names.map(({ text }) => text),
    ...(acronym === null ? [] : [acronym]),
  ];
}

function getProseTitles({ prose }: Exclude<LocalisedEntry, { type: 'site' }>): readonly string[] {
  return Object.values(prose).map(({ title }) => title);
}

/** Labels of its terms, names of its makers and of the places it is about with all that they lie in. */
function getMaterialConcepts(library: Library, material: Material): readonly string[] {
  const { terms, organisations, places } = library;
  return [
    ...getTermIds(material)
      .flatMap((id) => terms.get(id) ?? [])
      .flatMap(getTermLabels),
    ...getMakerIds(material)
      .flatMap((id) => organisations.get(id) ?? [])
      .flatMap(getOrganisationNames),
    ...material.places.flatMap((id) => getPlacesAround(id, places)).flatMap(getPlaceNames),
  ];
}

function getMaterialFacets(library: Library, material: Material): SearchRecord['facets'] {
  const { countriesByMaterial } = library.relations;
  const source = { terms: library.terms, countriesByMaterial };
  const valuesOf = (facet: BrowseFacet) => [...getFacetValues(material, facet, source)];
  return {
    field: valuesOf('field'),
    targetGroup: valuesOf('target-group'),
    materialType: valuesOf('type'),
    language: valuesOf('language'),
    country: (countriesByMaterial.get(material.id) ?? []).flatMap(({ isoCode }) => isoCode ?? []),
    year: valuesOf('year'),
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
