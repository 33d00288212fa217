import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { PageEntry } from '../library/library.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { getTitle, pick } from './build-link.ts';
import { describeCampaign, describeCaseStudy } from './describe-campaign.ts';
import { describeEvent } from './describe-event.ts';
import { describeProject } from './describe-project.ts';
import { describeWork } from './describe-work.ts';
import { getTextLocale } from './entry-frame.ts';
import { getId, toReference } from './json-ld-reference.ts';
import type { JsonLdNode } from './json-ld.ts';
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
    case 'leaflet':
    case 'identity-asset':
      return { ...about, ...describeWork(context, entry, locale) };
    case 'campaign':
      return { ...about, ...describeCampaign(context, entry, locale) };
    case 'case-study':
      return { ...about, ...describeCaseStudy(context, entry, locale) };
    case 'project':
    case 'programme':
    case 'network':
    case 'action-plan':
    case 'portfolio':
      return { ...about, ...describeProject(context, entry, locale) };
    case 'event':
      return { ...about, ...describeEvent(context, entry, locale) };
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
