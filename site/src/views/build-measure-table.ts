import type { ActionPlan, Measure } from '@closer/shared/content/action-plan.ts';
import type { Indicator } from '@closer/shared/content/indicator.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatProgress } from '../i18n/format-progress.ts';
import { t } from '../i18n/t.ts';
import { getText } from '../library/get-text.ts';
import type { PageEntry } from '../library/library.ts';
import { getTitle } from './build-link.ts';
import { formatQuantity } from './format-facts.ts';
import type { SiteContext } from './site-context.ts';

/** A cell of a file for spreadsheets; null where nothing is known. */
export type Cell = string | number | null;

/**
 * Heading of each column of a file of measures, in the page's language: the fields of a measure, and nothing else. The blank plan
 * of the library has the same (a test holds them together).
 */
export function getMeasureHeads(locale: Locale): readonly string[] {
  const say = t(locale);
  return [
    say('measures.number'),
    say('measures.title'),
    say('measures.field'),
    say('measures.targetGroups'),
    say('measures.responsible'),
    say('measures.start'),
    say('measures.end'),
    say('progress.label'),
    say('measures.cost'),
    say('measures.currency'),
    say('measures.costMeaning'),
    say('measures.fundingSources'),
    say('measures.indicator'),
    say('measures.planned'),
    say('measures.reached'),
    say('measures.risks'),
  ];
}

/** The measures of a plan as rows of a file, below their headings. Dates as far as they are known: `2015`, `2015-12`. */
export function buildMeasureTable(
  context: SiteContext,
  plan: ActionPlan,
  locale: Locale,
): readonly (readonly Cell[])[] {
  return [
    getMeasureHeads(locale),
    ...plan.measures.map((each, at) => [at + 1, ...toCells(context, each, locale)]),
  ];
}

function toCells({ library }: SiteContext, measure: Measure, locale: Locale): readonly Cell[] {
  const { terms, organisations } = library;
  const name = (all: ReadonlyMap<string, PageEntry>, id: string | null): string | null => {
    const entry = id === null ? undefined : all.get(id);
    return entry === undefined ? null : getTitle(entry, locale).text;
  };
  const { period, progress, cost, costMeaning, indicator } = measure;
  return [
    getText(measure.titles, locale)?.text ?? null,
    name(terms, measure.field),
    measure.targetGroups.flatMap((id) => name(terms, id) ?? []).join('; ') || null,
    name(organisations, measure.responsible),
    period?.start ?? null,
    period?.end ?? null,
    progress === null ? null : formatProgress(locale, progress),
    cost?.amount ?? null,
    cost?.currency ?? null,
    costMeaning === null ? null : t(locale)(`costMeaning.${costMeaning}`),
    getText(measure.fundingSources, locale)?.text ?? null,
    [name(terms, indicator?.label ?? null), name(terms, indicator?.group ?? null)]
      .filter((each) => each !== null)
      .join(': ') || null,
    toFigure(indicator, indicator?.planned ?? null, locale),
    toFigure(indicator, indicator?.reached ?? null, locale),
    getText(measure.risks, locale)?.text ?? null,
  ];
}

/** A figure that its source calls approximate is no number to reckon with: it stays the words of the source. */
function toFigure(indicator: Indicator | null, value: number | null, locale: Locale): Cell {
  if (indicator === null || value === null || indicator.qualifier === 'none') return value;
  return formatQuantity(locale, { value, qualifier: indicator.qualifier });
}
