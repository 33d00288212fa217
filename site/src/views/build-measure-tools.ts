import type { Measure } from '@closer/shared/content/action-plan.ts';
import { progress } from '@closer/shared/content/progress.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatProgress } from '../i18n/format-progress.ts';
import { t } from '../i18n/t.ts';
import { getText } from '../library/get-text.ts';
import type { PageEntry } from '../library/library.ts';
import { getTitle, pick } from './build-link.ts';
import { getCollator } from './get-collator.ts';
import type { MeasureFilterView, MeasureOrder, MeasureToolsView } from './measure-view.ts';
import type { SiteContext } from './site-context.ts';

/** What sorts and filters the table of a plan's measures: no text of the table in it, only the numbers of its rows. */
export function buildMeasureTools(
  context: SiteContext,
  measures: readonly Measure[],
  locale: Locale,
): MeasureToolsView {
  return {
    total: measures.length,
    filters: buildFilters(context, measures, locale).filter(({ values }) => values.length > 1),
    orders: buildOrders(measures, locale),
  };
}

function buildFilters(
  { library }: SiteContext,
  measures: readonly Measure[],
  locale: Locale,
): readonly MeasureFilterView[] {
  const say = t(locale);
  const filter = (
    key: MeasureFilterView['key'],
    label: string,
    entries: readonly PageEntry[],
    has: (measure: Measure, id: string) => boolean,
  ): MeasureFilterView => ({
    key,
    label,
    values: entries.map((entry) => {
      const { text, lang } = getTitle(entry, locale);
      const value = 'code' in entry ? entry.code : entry.id;
      return { value, label: text, lang, rows: findRows(measures, (each) => has(each, entry.id)) };
    }),
  });
  const ids = (get: (measure: Measure) => readonly (string | null)[]) => [
    ...new Set(measures.flatMap(get).filter((id) => id !== null)),
  ];
  const terms = (wanted: readonly string[]) =>
    [...pick(library.terms, wanted)].sort((a, b) => a.order - b.order);
  return [
    filter(
      'field',
      say('measures.field'),
      terms(ids(({ field }) => [field])),
      ({ field }, id) => field === id,
    ),
    filter(
      'group',
      say('measures.targetGroups'),
      terms(ids(({ targetGroups }) => targetGroups)),
      ({ targetGroups }, id) => targetGroups.includes(id),
    ),
    filter(
      'responsible',
      say('measures.responsible'),
      pick(
        library.organisations,
        ids(({ responsible }) => [responsible]),
      ),
      ({ responsible }, id) => responsible === id,
    ),
    {
      key: 'progress',
      label: say('progress.label'),
      values: progress.options.flatMap((value) => {
        const rows = findRows(measures, (each) => each.progress === value);
        return rows.length === 0
          ? []
          : [{ value, label: formatProgress(locale, value), lang: null, rows }];
      }),
    },
  ];
}

function findRows(
  measures: readonly Measure[],
  fits: (measure: Measure) => boolean,
): readonly number[] {
  return measures.flatMap((each, at) => (fits(each) ? [at] : []));
}

/** What a measure is sorted by; null where nothing is known, which comes last. */
type SortKey = readonly (string | number)[] | null;

const ORDERS: Readonly<Record<MeasureOrder, (measure: Measure, locale: Locale) => SortKey>> = {
  title: ({ titles }, locale) => {
    const title = getText(titles, locale);
    return title === null ? null : [title.text];
  },
  start: ({ period }) => (typeof period?.start === 'string' ? [period.start] : null),
  progress: (measure) =>
    measure.progress === null ? null : [progress.options.indexOf(measure.progress)],
  // Amounts are compared only within a currency and a meaning.
  cost: ({ cost, costMeaning }) =>
    cost === null ? null : [cost.currency, costMeaning ?? '', cost.amount],
  costDown: ({ cost, costMeaning }) =>
    cost === null ? null : [cost.currency, costMeaning ?? '', -cost.amount],
};

const ORDER_KEYS = [
  'title',
  'start',
  'progress',
  'cost',
  'costDown',
] as const satisfies readonly MeasureOrder[];

function buildOrders(measures: readonly Measure[], locale: Locale): MeasureToolsView['orders'] {
  return ORDER_KEYS.flatMap((key) => {
    const keys = measures.map((each) => ORDERS[key](each, locale));
    if (new Set(keys.map((each) => JSON.stringify(each))).size < 2) return [];
    const rows = measures.map((_, at) => at);
    rows.sort((a, b) => compare(keys[a] ?? null, keys[b] ?? null, locale) || a - b);
    return [{ key, rows }];
  });
}

function compare(a: SortKey, b: SortKey, locale: Locale): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const { compare: compareTexts } = getCollator(locale);
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? '';
    const difference =
      typeof value === 'number' && typeof other === 'number'
        ? value - other
        : compareTexts(String(value), String(other));
    if (difference !== 0) return difference;
  }
  return 0;
}
