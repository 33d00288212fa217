import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Network } from '@closer/shared/content/network.ts';
import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Programme } from '@closer/shared/content/programme.ts';
import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { getTitle } from './build-link.ts';
import { getNames, toPlainFact } from './card-facts.ts';
import { formatPeriod } from './format-period.ts';
import type { TextView } from './frame-view.ts';
import type { SiteContext } from './site-context.ts';

/** Countries of a project; of more than these the others are counted. */
const COUNTRIES_SHOWN = 3;

/** Short facts of a project, programme, network, plan or portfolio: when, within what, where. */
export function getPlanFacts(
  context: SiteContext,
  entry: Project | Programme | Network | ActionPlan | Portfolio,
  locale: Locale,
): readonly TextView[] {
  const { library } = context;
  const names = (all: ReadonlyMap<string, PageEntry>, ids: readonly string[]) =>
    getNames(all, ids, locale);
  const period = 'period' in entry && entry.period !== null ? entry.period : null;
  const when = toPlainFact(period === null ? null : formatPeriod(locale, period));
  switch (entry.type) {
    case 'project':
      return [
        ...getWhole(context, entry, locale),
        ...when,
        ...names(library.programmes, entry.programme === null ? [] : [entry.programme]),
        ...getCountries(context, entry, locale),
      ];
    case 'programme':
      return [
        ...when,
        ...names(library.organisations, entry.funder === null ? [] : [entry.funder]),
      ];
    case 'network':
      return [...when, ...names(library.places, entry.places)];
    case 'action-plan':
      return [...when, ...names(library.places, entry.places)];
    case 'portfolio':
      return [
        ...names(library.organisations, entry.organisations),
        ...names(library.places, entry.places),
      ];
  }
}

/** The project that a part belongs to. */
function getWhole(
  { library }: SiteContext,
  { partOf }: Project,
  locale: Locale,
): readonly TextView[] {
  const whole = partOf === null ? undefined : library.projects.get(partOf);
  if (whole === undefined) return [];
  return toPlainFact(`${t(locale)('project.partOf')} ${getTitle(whole, locale).text}`);
}

/** Countries by name; of many only how many they are. */
function getCountries(context: SiteContext, project: Project, locale: Locale): readonly TextView[] {
  const countries = context.library.relations.countriesByProject.get(project.id) ?? [];
  return countries.length > COUNTRIES_SHOWN
    ? toPlainFact(t(locale)('count.country', { count: countries.length }))
    : countries.map((each) => getTitle(each, locale));
}
