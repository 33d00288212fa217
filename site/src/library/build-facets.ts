import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Relations } from './build-relations.ts';
import { getPlanCode, getTypeCode, getWorkDate, getWorkLanguages } from './entry-facts.ts';
import type { Work } from './library.ts';

/** The ways to browse the works of the library, as they stand in addresses: `/en/library/<facet>/<value>/`. */
export const BROWSE_FACETS = [
  'field',
  'target-group',
  'type',
  'language',
  'country',
  'year',
] as const;
export type BrowseFacet = (typeof BROWSE_FACETS)[number];

/** What a value of a facet gathers: works, and under a type the plans and portfolios that are told as data. */
export type FacetEntry = Work | ActionPlan | Portfolio;

/** Entries by value of a facet, works before plans. Values are term codes, BCP 47 tags, place codes, years. */
export type Facets = Readonly<Record<BrowseFacet, ReadonlyMap<string, readonly FacetEntry[]>>>;

interface Source {
  readonly works: readonly Work[];
  readonly terms: ReadonlyMap<string, Term>;
  readonly countriesByWork: Relations['countriesByWork'];
}

interface AllEntries extends Source {
  readonly actionPlans: ReadonlyMap<string, ActionPlan>;
  readonly portfolios: ReadonlyMap<string, Portfolio>;
}

/** Values of one facet that a work has. The one place where this is decided. */
export function getFacetValues(
  work: Work,
  facet: BrowseFacet,
  source: Omit<Source, 'works'>,
): readonly string[] {
  const codes = (ids: readonly string[]) => ids.flatMap((id) => source.terms.get(id)?.code ?? []);
  switch (facet) {
    case 'field':
      return work.type === 'identity-asset' ? [] : codes(work.fields);
    case 'target-group':
      return work.type === 'identity-asset' ? [] : codes(work.targetGroups);
    case 'type': {
      const code = getTypeCode(work, source.terms);
      return code === null ? [] : [code];
    }
    case 'language':
      return getWorkLanguages(work);
    case 'country':
      return (source.countriesByWork.get(work.id) ?? []).map((place: Place) => place.code);
    case 'year': {
      const date = getWorkDate(work);
      return date === null ? [] : [date.value.slice(0, 4)];
    }
  }
}

/**
 * Sorts the works under the values of every facet, keeping their order. A plan as data and as a document are one choice of a
 * type, as they are in search.
 */
export function buildFacets(source: AllEntries): Facets {
  const plans = [...source.actionPlans.values(), ...source.portfolios.values()];
  const build = (facet: BrowseFacet) => {
    const byValue = new Map<string, FacetEntry[]>();
    const add = (value: string, entry: FacetEntry): void => {
      const list = byValue.get(value);
      if (list === undefined) byValue.set(value, [entry]);
      else list.push(entry);
    };
    for (const work of source.works)
      for (const value of new Set(getFacetValues(work, facet, source))) add(value, work);
    if (facet === 'type') for (const plan of plans) add(getPlanCode(plan), plan);
    return byValue;
  };
  return {
    field: build('field'),
    'target-group': build('target-group'),
    type: build('type'),
    language: build('language'),
    country: build('country'),
    year: build('year'),
  };
}
