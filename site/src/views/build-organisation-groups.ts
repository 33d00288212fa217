import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry, Work } from '../library/library.ts';
import { buildGroups, type Group } from './build-entry-groups.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import { gatherGroups } from './gathered-groups.ts';
import { getWorksOf } from './library-part.ts';
import type { SiteContext } from './site-context.ts';

/**
 * All that is an organisation's but for its projects, by what it did: made, published, adapted, planned, held, did, took
 * over, is a member of.
 */
export function buildOrganisationGroups(
  context: SiteContext,
  organisation: Organisation,
  locale: Locale,
): readonly EntryGroupView[] {
  const { relations } = context.library;
  const { id } = organisation;
  const say = t(locale);
  const gather = gatherGroups(context, locale);
  const works = getWorksOf(context.library, organisation);
  const isMadeByIt = (work: Work) => work.creators.includes(id);
  const plans = relations.actionPlansByOrganisation.get(id) ?? [];
  const portfolios = relations.portfoliosByOrganisation.get(id) ?? [];
  const plain = (key: string, heading: string, entries: readonly PageEntry[] = []): Group => ({
    key,
    heading,
    entries,
  });
  return buildGroups(context, locale, [
    gather.works(say('organisation.made'), works.filter(isMadeByIt), organisation, 'made'),
    gather.works(
      say('organisation.published'),
      works.filter((each) => !isMadeByIt(each)),
      organisation,
      'published',
    ),
    plain('adapted', say('organisation.adapted'), relations.worksAdaptedBy.get(id)),
    gather.practices(
      say('organisation.practices'),
      relations.caseStudiesByOrganisation.get(id) ?? [],
    ),
    plain('took-over', say('organisation.tookOver'), relations.caseStudiesAdoptedBy.get(id)),
    gather.plans(say('organisation.plans'), [...plans, ...portfolios]),
    plain('basis-of', say('organisation.basisOf'), relations.actionPlansBasedOn.get(id)),
    gather.events(say('organisation.events'), relations.eventsByOrganisation.get(id) ?? []),
    gather.networks(say('organisation.networks'), relations.networksByOrganisation.get(id) ?? []),
    ...getCampaignGroups(context, organisation, locale),
    plain('uses', say('organisation.uses'), relations.materialsUsedBy.get(id)),
    plain('funds', say('organisation.funds'), relations.projectsFundedBy.get(id)),
    {
      ...plain('programmes', say('organisation.programmes'), relations.programmesByFunder.get(id)),
      look: 'tiles',
    },
    {
      ...plain('members', say('organisation.members'), relations.members.get(id)),
      look: 'tiles',
    },
  ]);
}

function getCampaignGroups(
  { library }: SiteContext,
  { id }: Organisation,
  locale: Locale,
): readonly Group[] {
  const say = t(locale);
  const campaigns = library.relations.campaignsByOrganisation.get(id) ?? [];
  const isCoordinatedByIt = (each: (typeof campaigns)[number]) =>
    each.participants.some((one) => one.organisation === id && one.role === 'coordinator');
  return [
    {
      key: 'coordinates',
      heading: say('organisation.coordinates'),
      entries: campaigns.filter(isCoordinatedByIt),
    },
    {
      key: 'takes-part',
      heading: say('organisation.takesPart'),
      entries: campaigns.filter((each) => !isCoordinatedByIt(each)),
    },
  ];
}
