import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Network } from '@closer/shared/content/network.ts';
import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Programme } from '@closer/shared/content/programme.ts';
import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getPartnerIds, getPlanOrganisationIds, getTermIds } from '../library/entry-facts.ts';
import type { PageEntry } from '../library/library.ts';
import { pick } from './build-link.ts';
import { getTextLocale } from './entry-frame.ts';
import { toReference, toReferences } from './json-ld-reference.ts';
import type { JsonLdNode } from './json-ld.ts';
import { getLang, type SiteContext } from './site-context.ts';

/**
 * Projects and programmes as schema.org says them: a `Project` with members and funders. A network is an
 * `Organization`; plans and portfolios are `CreativeWork`. What nobody stated is not said.
 */
export function describeProject(
  context: SiteContext,
  entry: Project | Programme | Network | ActionPlan | Portfolio,
  locale: Locale,
): JsonLdNode {
  switch (entry.type) {
    case 'project':
      return describeOneProject(context, entry, locale);
    case 'programme':
      return {
        '@type': 'Project',
        alternateName: entry.names.flatMap((each) => (each.kind === 'verbatim' ? [] : each.text)),
        foundingDate: entry.period?.start ?? null,
        dissolutionDate: entry.period?.end ?? null,
        funder: referTo(context, 'Organization', entry.funder, locale),
        sameAs: entry.website,
      };
    case 'network':
      return {
        '@type': 'Organization',
        alternateName: [
          ...(entry.acronym === null ? [] : [entry.acronym]),
          ...entry.names.flatMap((each) => (each.kind === 'verbatim' ? [] : each.text)),
        ],
        foundingDate: entry.period?.start ?? null,
        member: organisations(context, entry.members, locale),
        areaServed: places(context, entry.places, locale),
        sameAs: entry.website,
      };
    case 'action-plan':
      return {
        ...describePlan(context, entry, locale),
        contributor: organisations(context, getPlanOrganisationIds(entry), locale),
      };
    case 'portfolio':
      return {
        ...describePlan(context, entry, locale),
        contributor: organisations(context, entry.organisations, locale),
      };
  }
}

function describeOneProject(context: SiteContext, entry: Project, locale: Locale): JsonLdNode {
  const { library } = context;
  return {
    '@type': 'Project',
    alternateName: [
      ...(entry.acronym === null ? [] : [entry.acronym]),
      ...entry.names.flatMap((each) => (each.kind === 'verbatim' ? [] : each.text)),
    ],
    foundingDate: entry.period?.start ?? null,
    dissolutionDate: entry.period?.end ?? null,
    member: organisations(context, getPartnerIds(entry), locale),
    funder: organisations(
      context,
      entry.funding.flatMap(({ funder }) => funder ?? []),
      locale,
    ),
    parentOrganization:
      entry.partOf === null
        ? null
        : toReferences(context, 'Project', pick(library.projects, [entry.partOf]), locale),
    areaServed: places(context, entry.places, locale),
    sameAs: entry.website,
  };
}

function describePlan(
  context: SiteContext,
  entry: ActionPlan | Portfolio,
  locale: Locale,
): JsonLdNode {
  const { terms } = context.library;
  return {
    '@type': 'CreativeWork',
    inLanguage: getLang(getTextLocale(entry, locale)),
    spatialCoverage: places(context, entry.places, locale),
    about: toReferences(context, 'DefinedTerm', pick(terms, getTermIds(entry)), locale),
  };
}

const organisations = (context: SiteContext, ids: readonly string[], locale: Locale) =>
  toReferences(context, 'Organization', pick(context.library.organisations, ids), locale);

const places = (context: SiteContext, ids: readonly string[], locale: Locale) =>
  toReferences(context, 'Place', pick(context.library.places, ids), locale);

function referTo(
  context: SiteContext,
  type: 'Organization' | 'Place',
  id: string | null,
  locale: Locale,
): JsonLdNode | null {
  const all: ReadonlyMap<string, PageEntry> =
    type === 'Place' ? context.library.places : context.library.organisations;
  const entry = id === null ? undefined : all.get(id);
  return entry === undefined ? null : toReference(context, type, entry, locale);
}
