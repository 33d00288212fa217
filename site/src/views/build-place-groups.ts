import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { Library } from '../library/library.ts';
import { buildGroups } from './build-entry-groups.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import { gatherGroups } from './gathered-groups.ts';
import { getWorksOf } from './library-part.ts';
import type { SiteContext } from './site-context.ts';

/** All that is in a place or about it, places inside it included. */
export function buildPlaceGroups(
  context: SiteContext,
  place: Place,
  locale: Locale,
): readonly EntryGroupView[] {
  const { relations } = context.library;
  const { id } = place;
  const say = t(locale);
  const gather = gatherGroups(context, locale);
  const plans = relations.actionPlansByPlace.get(id) ?? [];
  const portfolios = relations.portfoliosByPlace.get(id) ?? [];
  return buildGroups(context, locale, [
    gather.organisations(say('place.organisations'), getOrganisationsIn(relations, place)),
    gather.projects(say('place.projects'), relations.projectsByPlace.get(id) ?? []),
    gather.plans(say('place.plans'), [...plans, ...portfolios]),
    gather.practices(say('place.practices'), relations.caseStudiesByPlace.get(id) ?? []),
    gather.events(say('place.events'), relations.eventsByPlace.get(id) ?? []),
    gather.networks(say('place.networks'), relations.networksByPlace.get(id) ?? []),
    gather.works(say('place.materials'), getWorksOf(context.library, place), place),
    {
      key: 'campaigns',
      heading: say('place.campaigns'),
      entries: relations.campaignsByPlace.get(id) ?? [],
    },
  ]);
}

/** Organisations of the place itself, then those of the places inside it; each place is met once. */
function getOrganisationsIn(
  relations: Library['relations'],
  place: Place,
  met = new Set<string>(),
): readonly Organisation[] {
  if (met.has(place.id)) return [];
  met.add(place.id);
  return [
    ...(relations.organisationsByPlace.get(place.id) ?? []),
    ...(relations.childrenByPlace.get(place.id) ?? []).flatMap((child) =>
      getOrganisationsIn(relations, child, met),
    ),
  ];
}
