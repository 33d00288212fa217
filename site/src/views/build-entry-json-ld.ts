import type { Edition } from '@closer/shared/content/edition.ts';
import type { Material } from '@closer/shared/content/material.ts';
import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getTermIds } from '../library/build-relations.ts';
import type { PageEntry } from '../library/library.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { getTitle, pick } from './build-link.ts';
import { getTextLocale } from './entry-frame.ts';
import type { JsonLdNode } from './json-ld.ts';
import { LICENCE_DEEDS } from './licence.ts';
import { getLang, toUrl, type SiteContext } from './site-context.ts';

/** An entry as schema.org says it. Its `@id` is the address of its page in the language of its text. */
export function buildEntryJsonLd(
  context: SiteContext,
  entry: PageEntry,
  locale: Locale,
): JsonLdNode {
  const about = {
    '@id': getId(context, entry, locale),
    name: getTitle(entry, locale).text,
    description: getWholeSummary(entry, locale)?.text ?? null,
    url: getId(context, entry, locale),
  };
  switch (entry.type) {
    case 'material':
      return { ...about, ...describeMaterial(context, entry, locale) };
    case 'organisation':
      return { ...about, ...describeOrganisation(context, entry, locale) };
    case 'place':
      return { ...about, ...describePlace(context, entry, locale) };
    case 'term':
      return { ...about, ...describeTerm(context, entry, locale) };
    case 'page':
      return { '@type': 'WebPage', ...about, inLanguage: getLang(getTextLocale(entry, locale)) };
  }
}

function getId(context: SiteContext, entry: PageEntry, locale: Locale): string {
  const path = context.library.paths.get(entry.id)?.[getTextLocale(entry, locale)];
  return toUrl(context, path ?? '/');
}

function toReference(
  context: SiteContext,
  type: string,
  entry: PageEntry,
  locale: Locale,
): JsonLdNode {
  return {
    '@type': type,
    '@id': getId(context, entry, locale),
    name: getTitle(entry, locale).text,
  };
}

function describeMaterial(context: SiteContext, material: Material, locale: Locale): JsonLdNode {
  const { library } = context;
  const organisations = (ids: readonly string[]) =>
    pick(library.organisations, ids).map((each) =>
      toReference(context, 'Organization', each, locale),
    );
  const isTeaching = material.competences.length > 0;
  return {
    '@type': isTeaching ? ['CreativeWork', 'LearningResource'] : 'CreativeWork',
    inLanguage: getLang(getTextLocale(material, locale)),
    alternateName: material.altTitles.map((each) => each.text),
    dateCreated: material.date?.value ?? null,
    creator: organisations(material.creators),
    publisher: organisations(material.publisher === null ? [] : [material.publisher]),
    license: LICENCE_DEEDS[material.licence],
    about: pick(library.terms, getTermIds(material)).map((term) =>
      toReference(context, 'DefinedTerm', term, locale),
    ),
    spatialCoverage: pick(library.places, material.places).map((place) =>
      toReference(context, 'Place', place, locale),
    ),
    teaches: pick(library.terms, material.competences).map((term) => getTitle(term, locale).text),
    isBasedOn: pick(library.materialsById, material.basedOn).map((work) =>
      getId(context, work, locale),
    ),
    encoding: material.editions.flatMap((edition) => describeFiles(context, edition)),
  };
}

function describeFiles(context: SiteContext, edition: Edition): readonly JsonLdNode[] {
  return (context.filePaths.get(edition) ?? []).map(({ path, file }) => ({
    '@type': 'MediaObject',
    '@id': toUrl(context, path),
    contentUrl: toUrl(context, path),
    encodingFormat: file.mime,
    contentSize: String(file.size),
    inLanguage: edition.language,
    version: edition.version,
    accessibilityFeature: [
      ...(file.tagged === true ? ['taggedPDF'] : []),
      ...(edition.kind === 'easy-to-read' ? ['simplifiedLanguage'] : []),
    ],
  }));
}

function describeOrganisation(
  context: SiteContext,
  organisation: Organisation,
  locale: Locale,
): JsonLdNode {
  const { library } = context;
  const place = organisation.place === null ? undefined : library.places.get(organisation.place);
  return {
    '@type': 'Organization',
    alternateName: [
      ...(organisation.acronym === null ? [] : [organisation.acronym]),
      ...organisation.names.flatMap((each) => (each.kind === 'verbatim' ? [] : each.text)),
    ],
    address: organisation.address,
    email: organisation.email,
    telephone: organisation.phone,
    sameAs: organisation.website,
    location: place === undefined ? null : toReference(context, 'Place', place, locale),
    memberOf: pick(library.organisations, organisation.memberships).map((each) =>
      toReference(context, 'Organization', each, locale),
    ),
  };
}

function describePlace(context: SiteContext, place: Place, locale: Locale): JsonLdNode {
  const parent = place.parent === null ? undefined : context.library.places.get(place.parent);
  return {
    '@type': place.kind === 'country' ? 'Country' : 'AdministrativeArea',
    alternateName: place.names.flatMap((each) => (each.kind === 'verbatim' ? [] : each.text)),
    identifier: [place.isoCode, place.nutsCode].flatMap((each) => each ?? []),
    containedInPlace: parent === undefined ? null : toReference(context, 'Place', parent, locale),
    geo:
      place.latitude === null || place.longitude === null
        ? null
        : {
            '@type': 'GeoCoordinates',
            latitude: place.latitude,
            longitude: place.longitude,
          },
  };
}

function describeTerm(context: SiteContext, term: Term, locale: Locale): JsonLdNode {
  return {
    '@type': 'DefinedTerm',
    termCode: term.code,
    alternateName: term.altLabel.map((each) => each.text),
    sameAs: term.exactMatch,
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      '@id': toUrl(context, `/${locale}/terms/#${term.scheme}`),
    },
  };
}
