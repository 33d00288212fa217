import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Event } from '@closer/shared/content/event.ts';
import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import { getPlanOrganisationIds, getTermIds } from './entry-facts.ts';
import { getAllAround } from './get-places-around.ts';
import { invert, toList, type Many } from './invert.ts';
import type { Library } from './library.ts';

/** What links to action plans, portfolios and events, by entry id. */
export interface PlanRelations {
  readonly actionPlansByTerm: Many<ActionPlan>;
  /** The organisation answers for the plan or for a measure of it. */
  readonly actionPlansByOrganisation: Many<ActionPlan>;
  /** For the place or a place inside it. */
  readonly actionPlansByPlace: Many<ActionPlan>;
  /** Made by the project. */
  readonly actionPlansByProject: Many<ActionPlan>;
  /** The project finds people, rooms or money for the plan. */
  readonly actionPlansResourcedBy: Many<ActionPlan>;
  /** Stands on the plan, good practice, work or organisation. */
  readonly actionPlansBasedOn: Many<ActionPlan>;
  /** The material is the plan as a document. */
  readonly actionPlansByMaterial: Many<ActionPlan>;
  readonly portfoliosByTerm: Many<Portfolio>;
  readonly portfoliosByOrganisation: Many<Portfolio>;
  /** For the place or a place inside it. */
  readonly portfoliosByPlace: Many<Portfolio>;
  /** Made by the project. */
  readonly portfoliosByProject: Many<Portfolio>;
  /** Holds the project ready. */
  readonly portfoliosHolding: Many<Portfolio>;
  /** Stands on the plan. */
  readonly portfoliosBasedOn: Many<Portfolio>;
  /** The material is the portfolio as a document. */
  readonly portfoliosByMaterial: Many<Portfolio>;
  readonly eventsByTerm: Many<Event>;
  readonly eventsByOrganisation: Many<Event>;
  /** In the place or a place inside it. */
  readonly eventsByPlace: Many<Event>;
  readonly eventsByProject: Many<Event>;
  readonly eventsByCampaign: Many<Event>;
  /** Uses the material, or the material came of it. */
  readonly eventsByMaterial: Many<Event>;
}

type Source = Pick<Library, 'actionPlans' | 'portfolios' | 'events' | 'places'>;

/** Follows the relations of action plans, portfolios and events backwards. */
export function relatePlans(source: Source): PlanRelations {
  const plans = [...source.actionPlans.values()];
  const portfolios = [...source.portfolios.values()];
  const events = [...source.events.values()];
  const around = (ids: readonly (string | null)[]) =>
    getAllAround(ids, source.places).map(({ id }) => id);
  return {
    actionPlansByTerm: invert(plans, getTermIds),
    actionPlansByOrganisation: invert(plans, getPlanOrganisationIds),
    actionPlansByPlace: invert(plans, (each) => around(each.places)),
    actionPlansByProject: invert(plans, (each) => toList(each.project)),
    actionPlansResourcedBy: invert(plans, (each) => each.resourcedBy),
    actionPlansBasedOn: invert(plans, (each) => [
      ...each.basedOnPlans,
      ...each.basedOnPractices,
      ...each.basedOnMaterials,
      ...each.basedOnOrganisations,
    ]),
    actionPlansByMaterial: invert(plans, (each) => each.materials),
    portfoliosByTerm: invert(portfolios, getTermIds),
    portfoliosByOrganisation: invert(portfolios, (each) => each.organisations),
    portfoliosByPlace: invert(portfolios, (each) => around(each.places)),
    portfoliosByProject: invert(portfolios, (each) => toList(each.project)),
    portfoliosHolding: invert(portfolios, (each) =>
      each.projects.flatMap(({ project }) => toList(project)),
    ),
    portfoliosBasedOn: invert(portfolios, (each) => each.basedOnPlans),
    portfoliosByMaterial: invert(portfolios, (each) => each.materials),
    eventsByTerm: invert(events, getTermIds),
    eventsByOrganisation: invert(events, (each) => each.organisers),
    eventsByPlace: invert(events, (each) => around([each.place])),
    eventsByProject: invert(events, (each) => toList(each.project)),
    eventsByCampaign: invert(events, (each) => toList(each.campaign)),
    eventsByMaterial: invert(events, (each) => each.materials),
  };
}
