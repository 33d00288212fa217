import type { Measure } from '@closer/shared/content/action-plan.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { buildLink, pick } from './build-link.ts';
import type { MeasureMatrixView } from './measure-view.ts';
import type { SiteContext } from './site-context.ts';

/** A row or column of the matrix; `term` is null for the measures that name none. */
interface Line {
  readonly term: Term | null;
  readonly has: (measure: Measure) => boolean;
}

/**
 * Counts measures by field and group of people, in the order of the vocabulary. What names no field or no group has a
 * line of its own, so that the totals are those of the plan. Null where nothing is to be crossed.
 */
export function buildMeasureMatrix(
  context: SiteContext,
  measures: readonly Measure[],
  locale: Locale,
): MeasureMatrixView | null {
  const { terms } = context.library;
  const named = (wanted: readonly string[]) =>
    [...pick(terms, [...new Set(wanted)])].sort((a, b) => a.order - b.order);
  const fields = named(measures.flatMap(({ field }) => field ?? []));
  const groups = named(measures.flatMap(({ targetGroups }) => targetGroups));
  if (fields.length === 0 || groups.length === 0) return null;
  const getGroups = ({ targetGroups }: Measure) => pick(terms, targetGroups);
  const rows = withUnnamed(
    measures,
    fields.map((term) => ({ term, has: ({ field }) => field === term.id })),
  );
  const columns = withUnnamed(
    measures,
    groups.map((term) => ({ term, has: ({ targetGroups }) => targetGroups.includes(term.id) })),
  );
  const count = (...lines: readonly Line[]) =>
    measures.filter((each) => lines.every(({ has }) => has(each))).length;
  const say = t(locale);
  const head = ({ term }: Line, unnamed: string) => {
    const link = term === null ? null : buildLink(context, term, locale);
    return link === null
      ? { text: unnamed, lang: null, href: null }
      : { text: link.label, lang: link.lang, href: link.href };
  };
  return {
    groups: columns.map((line) => head(line, say('plan.noGroup'))),
    rows: rows.map((line) => ({
      field: head(line, say('plan.noField')),
      counts: columns.map((column) => count(line, column)),
      total: count(line),
    })),
    totals: columns.map((column) => count(column)),
    total: measures.length,
    isOverlapping: measures.some((each) => getGroups(each).length > 1),
  };
}

/** The lines, and one more for the measures that are in none of them. */
function withUnnamed(measures: readonly Measure[], lines: readonly Line[]): readonly Line[] {
  const isUnnamed = (measure: Measure) => !lines.some(({ has }) => has(measure));
  return measures.some(isUnnamed) ? [...lines, { term: null, has: isUnnamed }] : lines;
}
