import type { Network } from '@closer/shared/content/network.ts';
import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getPlacesAround } from '../library/get-places-around.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact, buildNamesFact, buildTextFact, buildWebsiteFact } from './build-fact.ts';
import { buildLink, pick } from './build-link.ts';
import { formatPeriod } from './format-period.ts';
import type { FactView } from './material-view.ts';
import type { MemberView, NetworkView } from './network-view.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** The page of a network: what it is, who belongs to it and from where, which project set it up. */
export function buildNetworkView(
  context: SiteContext,
  network: Network,
  locale: Locale,
): NetworkView {
  const say = t(locale);
  const members = pick(context.library.organisations, network.members);
  const countries = getCountries(context, members);
  return {
    ...buildEntryPage(context, network, locale, {
      page: 'network',
      list: { path: `/${locale}/networks/`, label: say('networks.title') },
      facts: buildFacts(context, network, locale),
      groups: [],
    }),
    members: members.map((each) => buildMember(context, each, locale)),
    membersLabel: describeMembers(locale, members.length, countries.length),
    all: { href: toHref(context, `/${locale}/networks/`), label: say('network.all'), lang: null },
  };
}

function buildFacts(context: SiteContext, network: Network, locale: Locale): readonly FactView[] {
  const { terms, places, projects } = context.library;
  const say = t(locale);
  const { kind, period, project, website } = network;
  const setUpBy = pick(projects, project === null ? [] : [project]);
  return [
    ...buildTextFact('acronym', say('organisation.acronym'), network.acronym),
    ...buildNamesFact(network, locale, say('network.names')),
    ...buildLinksFact(
      context,
      'kind',
      say('network.kind'),
      kind === null ? [] : pick(terms, [kind]),
      locale,
    ),
    ...buildTextFact(
      'period',
      say('caseStudy.period'),
      period === null ? null : formatPeriod(locale, period),
    ),
    ...buildLinksFact(
      context,
      'places',
      say('caseStudy.places'),
      pick(places, network.places),
      locale,
    ),
    ...buildLinksFact(
      context,
      'project',
      say(isPlanned(setUpBy[0]) ? 'network.plannedBy' : 'network.project'),
      setUpBy,
      locale,
    ),
    ...buildWebsiteFact(website, locale),
  ];
}

/** A project that is on paper has set nothing up. */
function isPlanned(project: Project | undefined): boolean {
  return project?.progress === 'idea' || project?.progress === 'planned';
}

/** Countries of organisations, each once, in the order of the organisations. */
function getCountries(
  { library }: SiteContext,
  organisations: readonly Organisation[],
): readonly Place[] {
  const around = organisations.flatMap(({ place }) => getPlacesAround(place, library.places));
  return [...new Set(around.filter(({ kind }) => kind === 'country'))];
}

function buildMember(context: SiteContext, member: Organisation, locale: Locale): MemberView {
  const around = getPlacesAround(member.place, context.library.places);
  const shown = [...around.slice(0, 1), ...around.filter(({ kind }) => kind === 'country')];
  return {
    link: buildLink(context, member, locale),
    kind: member.kind === null ? null : t(locale)(`organisationKind.${member.kind}`),
    places: [...new Set(shown)].map((each) => buildLink(context, each, locale)),
  };
}

function describeMembers(locale: Locale, members: number, countries: number): string | null {
  if (members === 0) return null;
  const say = t(locale);
  return [
    say('count.organisation', { count: members }),
    ...(countries === 0 ? [] : [say('count.country', { count: countries })]),
  ].join(' · ');
}
