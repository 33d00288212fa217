import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getPlanCode } from '../library/entry-facts.ts';
import type { Library } from '../library/library.ts';
import { buildGroups } from './build-entry-groups.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import { gatherGroups } from './gathered-groups.ts';
import { getWorksOf } from './library-part.ts';
import type { SiteContext } from './site-context.ts';

/** All that is tagged with a term. */
export function buildTermGroups(
  context: SiteContext,
  term: Term,
  locale: Locale,
): readonly EntryGroupView[] {
  const { relations } = context.library;
  const { id } = term;
  const say = t(locale);
  const gather = gatherGroups(context, locale);
  return buildGroups(context, locale, [
    gather.works(say('term.materials'), getWorksOf(context.library, term), term),
    gather.practices(say('term.practices'), relations.caseStudiesByTerm.get(id) ?? []),
    gather.projects(say('term.projects'), relations.projectsByTerm.get(id) ?? []),
    gather.plans(say('term.plans'), getPlans(context.library, term)),
    gather.events(say('term.events'), relations.eventsByTerm.get(id) ?? []),
    gather.networks(say('term.networks'), relations.networksByTerm.get(id) ?? []),
    {
      key: 'campaigns',
      heading: say('term.campaigns'),
      entries: relations.campaignsByTerm.get(id) ?? [],
    },
  ]);
}

/** Plans and portfolios tagged with the term, or that are of it: a plan as data and as a document are one kind. */
function getPlans(
  { actionPlans, portfolios, relations }: Library,
  { id, scheme, code }: Term,
): readonly (ActionPlan | Portfolio)[] {
  if (scheme === 'material-type')
    return [...actionPlans.values(), ...portfolios.values()].filter(
      (each) => getPlanCode(each) === code,
    );
  return [
    ...(relations.actionPlansByTerm.get(id) ?? []),
    ...(relations.portfoliosByTerm.get(id) ?? []),
  ];
}
