import type { Period } from '@closer/shared/content/fuzzy-date.ts';
import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { getEntryHref, getTitle } from './build-link.ts';
import { formatPeriod } from './format-period.ts';
import type { TextView } from './frame-view.ts';
import type { SiteContext } from './site-context.ts';
import { buildText } from './text-view.ts';
import type { BarView, TimelineRowView, TimelineView } from './timeline-view.ts';

/** Whole length of the axis. */
const AXIS = 1000;
/** The shortest bar that can be seen. */
const SHORTEST = 8;

interface Row extends Omit<TimelineRowView, 'bar' | 'dates'> {
  readonly period: Period;
}

/**
 * The years of the programme, of the project, of its parts, activities and events, those that have dates. Null where the
 * project itself, its parts, activities and events have none: the years of a programme are not the project's.
 */
export function buildTimeline(
  context: SiteContext,
  project: Project,
  locale: Locale,
): TimelineView | null {
  const own = [
    ...getProjectRows(context, project, locale),
    ...getPartRows(context, project, locale),
  ];
  if (own.length === 0) return null;
  const rows = [...getProgrammeRows(context, project, locale), ...own];
  const years = rows.flatMap(({ period: { start, end } }) =>
    [start, end].flatMap((date) => (date === null ? [] : [Number(date.slice(0, 4))])),
  );
  const from = Math.min(...years);
  const to = Math.max(...years);
  const count = to - from + 1;
  const isDated = years.length > 0;
  return {
    rows: rows.map(({ period, ...row }) => ({
      ...row,
      dates: formatPeriod(locale, period) ?? '',
      bar: isDated ? toBar(period, from, count) : null,
    })),
    from: isDated ? String(from) : '',
    to: isDated ? String(to) : '',
    years: isDated
      ? Array.from({ length: count - 1 }, (_, at) => Math.round(((at + 1) * AXIS) / count))
      : [],
  };
}

const isSaid = ({ start, end, statedMonths }: Period): boolean =>
  start !== null || end !== null || statedMonths !== null;

function getProgrammeRows(context: SiteContext, project: Project, locale: Locale): readonly Row[] {
  const { programmes } = context.library;
  const programme = project.programme === null ? undefined : programmes.get(project.programme);
  if (programme === undefined) return [];
  return toRows(
    context,
    programme,
    programme.period,
    locale,
    t(locale)('type.programme'),
    'programme',
  );
}

function getProjectRows(context: SiteContext, project: Project, locale: Locale): readonly Row[] {
  return toRows(
    context,
    project,
    project.period,
    locale,
    t(locale)(`projectKind.${project.kind}`),
    'project',
  ).map((row) => ({ ...row, href: null }));
}

/** Activities in the order of their source, then parts of the project and its events by their dates. */
function getPartRows(context: SiteContext, project: Project, locale: Locale): readonly Row[] {
  const { relations } = context.library;
  const say = t(locale);
  const activities = project.activities.flatMap((each, at): readonly Row[] => {
    if (each.period === null || !isSaid(each.period)) return [];
    const name = buildText(each.titles, locale) ?? toNumber(locale, at);
    const kind = say('project.activity');
    return [
      { key: `activity-${String(at)}`, kind, name, href: null, period: each.period, look: 'part' },
    ];
  });
  const parts = (relations.partsByProject.get(project.id) ?? []).flatMap((each) =>
    toRows(context, each, each.period, locale, say(`projectKind.${each.kind}`), 'part'),
  );
  const events = (relations.eventsByProject.get(project.id) ?? []).flatMap((each) =>
    toRows(
      context,
      each,
      each.startDate === null
        ? null
        : { start: each.startDate, end: each.endDate ?? each.startDate, statedMonths: null },
      locale,
      say('type.event'),
      'part',
    ),
  );
  return [...activities, ...parts.toReversed(), ...events.toReversed()];
}

/** What an activity without a name is called. */
export function toNumber(locale: Locale, at: number): TextView {
  return { text: t(locale)('project.activityNumber', { number: String(at + 1) }), lang: null };
}

function toRows(
  context: SiteContext,
  entry: PageEntry,
  period: Period | null,
  locale: Locale,
  kind: string,
  look: Row['look'],
): readonly Row[] {
  if (period === null || !isSaid(period)) return [];
  const name = getTitle(entry, locale);
  return [{ key: entry.id, kind, name, href: getEntryHref(context, entry, locale), period, look }];
}

/** The bar of a period as far as its source states it: a month fills its month, a year its year. */
function toBar(period: Period, from: number, count: number): BarView | null {
  const { start, end } = period;
  if (start === null && end === null) return null;
  const place = (date: string, isEnd: boolean) =>
    Math.round(((toYears(date, isEnd) - from) * AXIS) / count);
  const left = start === null ? 0 : place(start, false);
  const right = end === null ? AXIS : place(end, true);
  const width = Math.max(SHORTEST, right - left);
  return {
    start: Math.min(left, AXIS - width),
    width,
    open: start === null ? 'start' : end === null ? 'end' : null,
  };
}

/** A date as a number of years: where it begins, or where what it names ends. */
function toYears(date: string, isEnd: boolean): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + (isEnd ? 1 : 0);
  if (day === undefined) return year + (month - (isEnd ? 0 : 1)) / 12;
  return year + (month - 1) / 12 + (day - (isEnd ? 0 : 1)) / 372;
}
