import type { ActionPlan, Measure } from '@closer/shared/content/action-plan.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatMoney } from '../i18n/format-money.ts';
import { formatProgress } from '../i18n/format-progress.ts';
import { t } from '../i18n/t.ts';
import { buildIndicators } from './build-indicators.ts';
import { buildLink, pick } from './build-link.ts';
import { buildMeasureTools } from './build-measure-tools.ts';
import { formatPeriod } from './format-period.ts';
import { getMeasuresPath } from './measure-paths.ts';
import type { MeasureColumn, MeasuresView, MeasureView } from './measure-view.ts';
import { toHref, type SiteContext } from './site-context.ts';
import { buildText } from './text-view.ts';

/** A table of so few rows is seen at a glance: no filters, and no script. */
const SEEN_AT_A_GLANCE = 3;

const COLUMNS: Readonly<Record<MeasureColumn, (row: MeasureView) => boolean>> = {
  field: ({ field }) => field !== null,
  targetGroups: ({ targetGroups }) => targetGroups.length > 0,
  responsible: ({ responsible }) => responsible !== null,
  period: ({ period }) => period !== null,
  progress: ({ progress }) => progress !== null,
  cost: ({ cost }) => cost !== null,
};

const COLUMN_KEYS = [
  'field',
  'targetGroups',
  'responsible',
  'period',
  'progress',
  'cost',
] as const satisfies readonly MeasureColumn[];

/** The measures of a plan as a table, with what sorts and filters it; null for a plan without any. */
export function buildMeasures(
  context: SiteContext,
  plan: ActionPlan,
  locale: Locale,
): MeasuresView | null {
  if (plan.measures.length === 0) return null;
  const rows = plan.measures.map((each, at) => buildMeasure(context, each, locale, at));
  return {
    totalLabel: t(locale)('count.measure', { count: rows.length }),
    columns: COLUMN_KEYS.filter((key) => rows.some(COLUMNS[key])),
    rows,
    tools:
      rows.length > SEEN_AT_A_GLANCE ? buildMeasureTools(context, plan.measures, locale) : null,
    csvHref: toHref(context, getMeasuresPath(context, plan, locale, 'csv')),
    xlsxHref: toHref(context, getMeasuresPath(context, plan, locale, 'xlsx')),
  };
}

function buildMeasure(
  context: SiteContext,
  measure: Measure,
  locale: Locale,
  at: number,
): MeasureView {
  const { terms, organisations } = context.library;
  const link = (id: string | null) => {
    const term = id === null ? undefined : terms.get(id);
    return term === undefined ? null : buildLink(context, term, locale);
  };
  const responsible = pick(
    organisations,
    measure.responsible === null ? [] : [measure.responsible],
  )[0];
  return {
    number: String(at + 1),
    title: buildText(measure.titles, locale) ?? {
      text: `${t(locale)('measures.title')} ${String(at + 1)}`,
      lang: null,
    },
    field: link(measure.field),
    targetGroups: pick(terms, measure.targetGroups).map((term) => buildLink(context, term, locale)),
    responsible: responsible === undefined ? null : buildLink(context, responsible, locale),
    period: measure.period === null ? null : formatPeriod(locale, measure.period),
    progress: measure.progress === null ? null : formatProgress(locale, measure.progress),
    cost: formatCost(measure, locale),
    fundingSource: buildText(measure.fundingSources, locale),
    indicator:
      measure.indicator === null
        ? null
        : (buildIndicators(context, [measure.indicator], locale)[0] ?? null),
    risk: buildText(measure.risks, locale),
  };
}

/** `€1,200.00 a year`; null where nobody has said what it costs. */
function formatCost({ cost, costMeaning }: Measure, locale: Locale): string | null {
  if (cost === null) return null;
  const amount = formatMoney(locale, cost);
  return costMeaning === null ? amount : `${amount} ${t(locale)(`costMeaning.${costMeaning}`)}`;
}
