import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { Library, PageEntry } from '../library/library.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildEntryCard } from './build-entry-card.ts';
import { buildPaging, countPages } from './build-paging.ts';
import { buildWays } from './build-ways.ts';
import type { EntryListView } from './directory-view.ts';
import { buildListFrame } from './list-frame.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Lists of all entries of one type, as they stand in addresses. */
export const ENTRY_LISTS = [
  'campaigns',
  'case-studies',
  'projects',
  'action-plans',
  'networks',
] as const;
type EntryList = (typeof ENTRY_LISTS)[number];

/** Cards on a page of a list. */
const ENTRIES_PER_PAGE = 24;

const WORDS = {
  campaigns: {
    title: 'campaigns.title',
    description: 'campaigns.description',
    count: 'count.campaign',
    hue: 'coral',
  },
  'case-studies': {
    title: 'caseStudies.title',
    description: 'caseStudies.description',
    count: 'count.caseStudy',
    hue: 'teal',
  },
  projects: {
    title: 'projects.title',
    description: 'projects.description',
    count: 'count.project',
    hue: 'indigo',
  },
  'action-plans': {
    title: 'actionPlans.title',
    description: 'actionPlans.description',
    count: 'count.plan',
    hue: 'indigo',
  },
  networks: {
    title: 'networks.title',
    description: 'networks.description',
    count: 'count.network',
    hue: 'teal',
  },
} as const;

function getEntries({ library }: SiteContext, list: EntryList): readonly PageEntry[] {
  switch (list) {
    case 'campaigns':
      return [...library.campaigns.values()];
    case 'case-studies':
      return [...library.caseStudies.values()];
    case 'projects':
      return orderProjects(library);
    case 'action-plans':
      return [...library.actionPlans.values(), ...library.portfolios.values()];
    case 'networks':
      return [...library.networks.values()];
  }
}

/** The parts of a project follow it; what is a part of nothing stands by itself, the one that began last first. */
function orderProjects({ projects, relations }: Library): readonly Project[] {
  const isTop = ({ partOf }: Project) => partOf === null || !projects.has(partOf);
  const withParts = (each: Project): readonly Project[] => [
    each,
    ...(relations.partsByProject.get(each.id) ?? []).toReversed().flatMap(withParts),
  ];
  const top = [...projects.values()].filter(isTop);
  const ordered = new Set(top.flatMap(withParts));
  // A circle of parts has no top: it stands at the end, and is a finding.
  return [...ordered, ...[...projects.values()].filter((each) => !ordered.has(each))];
}

/** How many pages a list has. */
export function countEntryListPages(context: SiteContext, list: EntryList): number {
  return countPages(getEntries(context, list).length, ENTRIES_PER_PAGE);
}

/** Address of one page of a list. */
export function getEntryListPath(locale: Locale, list: EntryList, page: number): string {
  return page === 1 ? `/${locale}/${list}/` : `/${locale}/${list}/${page}/`;
}

/** All entries of a type, newest first, page by page. */
export function buildEntryListView(
  context: SiteContext,
  locale: Locale,
  list: EntryList,
  page: number,
): EntryListView {
  const say = t(locale);
  const words = WORDS[list];
  const entries = getEntries(context, list);
  const title = { text: say(words.title), lang: null };
  const number = page === 1 ? '' : ` · ${say('paging.page', { number: String(page) })}`;
  return {
    page: list,
    frame: buildListFrame(context, {
      locale,
      pathOf: (code) => getEntryListPath(code, list, page),
      title: title.text + number,
      description: say(words.description),
    }),
    crumbs: buildCrumbs(context, locale, [], title),
    title,
    lead: say(words.description),
    hue: words.hue,
    totalLabel: say(words.count, { count: entries.length }),
    items: entries
      .slice((page - 1) * ENTRIES_PER_PAGE, page * ENTRIES_PER_PAGE)
      .map((each) => buildEntryCard(context, each, locale)),
    paging: buildPaging(page, countEntryListPages(context, list), (each) =>
      toHref(context, getEntryListPath(locale, list, each)),
    ),
    ways: list === 'case-studies' && page === 1 ? buildWays(context, locale) : [],
  };
}
