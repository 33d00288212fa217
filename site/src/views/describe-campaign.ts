import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getParticipantIds, getTermIds } from '../library/entry-facts.ts';
import type { Work } from '../library/library.ts';
import { pick } from './build-link.ts';
import { getTextLocale } from './entry-frame.ts';
import { toReferences } from './json-ld-reference.ts';
import type { JsonLdNode } from './json-ld.ts';
import { getLang, type SiteContext } from './site-context.ts';

/**
 * A campaign as schema.org says it: an `EventSeries`, since what partners hold are events that name the campaign as
 * their `superEvent`. What can be taken away is `subjectOf`; a date that nobody stated is not said.
 */
export function describeCampaign(
  context: SiteContext,
  campaign: Campaign,
  locale: Locale,
): JsonLdNode {
  const { organisations, places, terms, relations } = context.library;
  const parts: readonly Work[] = [
    ...(relations.leafletsByCampaign.get(campaign.id) ?? []),
    ...(relations.assetsByCampaign.get(campaign.id) ?? []),
    ...(relations.materialsByCampaign.get(campaign.id) ?? []),
  ];
  return {
    '@type': 'EventSeries',
    startDate: campaign.period?.start ?? null,
    endDate: campaign.period?.end ?? null,
    inLanguage: getLang(getTextLocale(campaign, locale)),
    location: toReferences(context, 'Country', pick(places, campaign.countries), locale),
    organizer: toReferences(
      context,
      'Organization',
      pick(organisations, getParticipantIds(campaign)),
      locale,
    ),
    about: toReferences(context, 'DefinedTerm', pick(terms, getTermIds(campaign)), locale),
    subjectOf: toReferences(context, 'CreativeWork', parts, locale),
  };
}

/** A good practice as schema.org says it: a `Report` about what was done where, and by whom. */
export function describeCaseStudy(
  context: SiteContext,
  caseStudy: CaseStudy,
  locale: Locale,
): JsonLdNode {
  const { organisations, places, terms, materialsById } = context.library;
  return {
    '@type': 'Report',
    inLanguage: getLang(getTextLocale(caseStudy, locale)),
    temporalCoverage: toInterval(caseStudy),
    spatialCoverage: toReferences(context, 'Place', pick(places, caseStudy.places), locale),
    about: [
      ...toReferences(context, 'DefinedTerm', pick(terms, getTermIds(caseStudy)), locale),
      ...toReferences(
        context,
        'Organization',
        pick(organisations, caseStudy.organisations),
        locale,
      ),
    ],
    mentions: [
      ...toReferences(context, 'Organization', pick(organisations, caseStudy.adoptedBy), locale),
      ...toReferences(context, 'CreativeWork', pick(materialsById, caseStudy.materials), locale),
    ],
  };
}

/** ISO 8601: `2010/2012`, open where an end is not known or the practice became a regular service. */
function toInterval({ period, regularService }: CaseStudy): string | null {
  if (period === null || (period.start === null && period.end === null)) return null;
  return `${period.start ?? '..'}/${regularService ? '..' : (period.end ?? '..')}`;
}
