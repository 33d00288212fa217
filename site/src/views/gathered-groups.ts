import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Event } from '@closer/shared/content/event.ts';
import type { Network } from '@closer/shared/content/network.ts';
import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Project } from '@closer/shared/content/project.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { Work } from '../library/library.ts';
import type { Group } from './build-entry-groups.ts';
import type { LinkView } from './frame-view.ts';
import { buildAllLink, WORKS_SHOWN } from './library-part.ts';
import { orderEvents } from './order-events.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Titles of the lists of all entries of a kind. */
const LISTS = {
  projects: 'projects.title',
  'action-plans': 'actionPlans.title',
  'case-studies': 'caseStudies.title',
  networks: 'networks.title',
  events: 'events.title',
  organisations: 'organisations.title',
} as const;

function buildListLink(context: SiteContext, list: keyof typeof LISTS, locale: Locale): LinkView {
  const say = t(locale);
  return {
    href: toHref(context, `/${locale}/${list}/`),
    label: say('list.whole', { list: say(LISTS[list]) }),
    lang: null,
  };
}

/** Groups that pages of organisations, places and terms have alike, each under the heading of its page. */
export interface GatheredGroups {
  readonly organisations: (heading: string, entries: readonly Organisation[]) => Group;
  readonly projects: (heading: string, entries: readonly Project[]) => Group;
  readonly plans: (heading: string, entries: readonly (ActionPlan | Portfolio)[]) => Group;
  readonly practices: (heading: string, entries: readonly CaseStudy[]) => Group;
  readonly events: (heading: string, entries: readonly Event[]) => Group;
  readonly networks: (heading: string, entries: readonly Network[]) => Group;
  /** Works of the library that belong to `of`. */
  readonly works: (
    heading: string,
    entries: readonly Work[],
    of: Organisation | Place | Term,
    key?: string,
  ) => Group;
}

/** Makes groups with how many there are and the way to the whole list. */
export function gatherGroups(context: SiteContext, locale: Locale): GatheredGroups {
  const say = t(locale);
  const list = (name: keyof typeof LISTS) => buildListLink(context, name, locale);
  return {
    organisations: (heading, entries) => ({
      key: 'organisations',
      heading,
      entries,
      totalLabel: say('count.organisation', { count: entries.length }),
      list: list('organisations'),
      shown: WORKS_SHOWN,
      look: 'tiles',
    }),
    projects: (heading, entries) => ({
      key: 'projects',
      heading,
      entries,
      totalLabel: say('count.project', { count: entries.length }),
      list: list('projects'),
    }),
    plans: (heading, entries) => ({
      key: 'plans',
      heading,
      entries,
      totalLabel: say('count.plan', { count: entries.length }),
      list: list('action-plans'),
    }),
    practices: (heading, entries) => ({
      key: 'practices',
      heading,
      entries,
      totalLabel: say('count.caseStudy', { count: entries.length }),
      list: list('case-studies'),
    }),
    events: (heading, entries) => ({
      key: 'events',
      heading,
      entries: orderEvents(entries, context.today),
      totalLabel: say('count.event', { count: entries.length }),
      list: list('events'),
    }),
    networks: (heading, entries) => ({
      key: 'networks',
      heading,
      entries,
      totalLabel: say('count.network', { count: entries.length }),
      list: list('networks'),
      look: 'tiles',
    }),
    works: (heading, entries, of, key = 'materials') => ({
      key,
      heading,
      entries,
      totalLabel: say('count.material', { count: entries.length }),
      more: buildAllLink(context, of, locale),
      shown: WORKS_SHOWN,
    }),
  };
}
