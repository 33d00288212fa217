import type { Period } from '@closer/shared/content/fuzzy-date.ts';
import type { Indicator } from '@closer/shared/content/indicator.ts';
import type { Money } from '@closer/shared/content/money.ts';
import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatMoney } from '../i18n/format-money.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { buildIndicators, buildSource } from './build-indicators.ts';
import { buildLink, getEntryHref, getTitle, pick } from './build-link.ts';
import { describeShare } from './build-project-money.ts';
import { toNumber } from './build-timeline.ts';
import type { FigureRow } from './figure-row.ts';
import { formatQuantity } from './format-facts.ts';
import { formatPeriod } from './format-period.ts';
import type { LinkView, TextView } from './frame-view.ts';
import type { SiteContext } from './site-context.ts';
import { buildText } from './text-view.ts';

const NOTHING = {
  planned: null,
  reached: null,
  value: null,
  qualifier: null,
  currency: null,
  from: null,
  to: null,
  months: null,
} as const satisfies FigureRow['plain'];

type Given = Pick<FigureRow, 'kind' | 'what'> &
  Partial<Omit<FigureRow, 'plain'>> & { readonly plain?: Partial<FigureRow['plain']> };

const toRow = ({ plain, ...given }: Given): FigureRow => ({
  about: null,
  planned: null,
  reached: null,
  value: null,
  share: null,
  year: null,
  source: null,
  ...given,
  plain: { ...NOTHING, ...plain },
});

/**
 * Every figure of a project as its source states it: indicators, the stated number of partners, amounts, periods of the project, its
 * programme, parts and activities, and the figures of its places. They stand side by side and are never added.
 */
export function buildFigureRows(
  context: SiteContext,
  project: Project,
  locale: Locale,
): readonly FigureRow[] {
  return [
    ...buildIndicatorRows(context, project.indicators, locale),
    ...buildPartnerRow(project, locale),
    ...buildMoneyRows(context, project, locale),
    ...buildPeriodRows(context, project, locale),
    ...buildPlaceRows(context, project, locale),
  ];
}

const toWords = (text: string): FigureRow['what'] => ({ text, lang: null, href: null });

function buildIndicatorRows(
  context: SiteContext,
  indicators: readonly Indicator[],
  locale: Locale,
): readonly FigureRow[] {
  return indicators.flatMap((each) =>
    buildIndicators(context, [each], locale).map(({ label, group, planned, reached, source }) =>
      toRow({
        kind: 'indicators',
        what: label,
        about: group,
        planned,
        reached,
        source,
        plain: {
          planned: each.planned,
          reached: each.reached,
          qualifier: getQualifier(each.qualifier, locale),
        },
      }),
    ),
  );
}

function getQualifier(qualifier: Indicator['qualifier'], locale: Locale): string | null {
  return qualifier === 'none' ? null : t(locale)(`qualifier.${qualifier}`);
}

function buildPartnerRow({ statedPartners }: Project, locale: Locale): readonly FigureRow[] {
  if (statedPartners === null) return [];
  const value = formatNumber(locale, statedPartners);
  const what = toWords(t(locale)('figures.partners'));
  return [toRow({ kind: 'indicators', what, value, plain: { value: statedPartners } })];
}

function buildMoneyRows(
  context: SiteContext,
  { totalValue, funding }: Project,
  locale: Locale,
): readonly FigureRow[] {
  const say = t(locale);
  const row = (
    label: string,
    money: Money | null,
    about: LinkView | null,
    share: string | null,
  ): readonly FigureRow[] =>
    money === null
      ? []
      : [
          toRow({
            kind: 'money',
            what: toWords(label),
            about,
            value: formatMoney(locale, money),
            share,
            plain: { value: money.amount, currency: money.currency },
          }),
        ];
  return [
    ...row(say('money.total'), totalValue, null, null),
    ...funding.flatMap(({ kind, amount, funder }) => {
      const [found] = pick(context.library.organisations, funder === null ? [] : [funder]);
      const about = found === undefined ? null : buildLink(context, found, locale);
      return row(say(`funding.${kind}`), amount, about, describeShare(amount, totalValue, locale));
    }),
  ];
}

function buildPeriodRows(
  context: SiteContext,
  project: Project,
  locale: Locale,
): readonly FigureRow[] {
  const { programmes, relations } = context.library;
  const say = t(locale);
  const row = (kind: string, name: TextView, period: Period | null, href: string | null) => {
    const value = period === null ? null : formatPeriod(locale, period);
    if (period === null || value === null) return [];
    const { start: from, end: to, statedMonths: months } = period;
    const what = { text: `${kind}: ${name.text}`, lang: name.lang, href };
    return [toRow({ kind: 'periods', what, value, plain: { from, to, months } })];
  };
  const ofEntry = (kind: string, entry: PageEntry, period: Period | null) =>
    row(kind, getTitle(entry, locale), period, getEntryHref(context, entry, locale));
  return [
    ...ofEntry(say(`projectKind.${project.kind}`), project, project.period),
    ...pick(programmes, project.programme === null ? [] : [project.programme]).flatMap((each) =>
      ofEntry(say('type.programme'), each, each.period),
    ),
    ...(relations.partsByProject.get(project.id) ?? []).flatMap((each) =>
      ofEntry(say(`projectKind.${each.kind}`), each, each.period),
    ),
    ...project.activities.flatMap((each, at) =>
      row(
        say('project.activity'),
        buildText(each.titles, locale) ?? toNumber(locale, at),
        each.period,
        null,
      ),
    ),
  ];
}

function buildPlaceRows(
  context: SiteContext,
  project: Project,
  locale: Locale,
): readonly FigureRow[] {
  const { places, terms } = context.library;
  const say = t(locale);
  return pick(places, project.places).flatMap((place) =>
    place.statistics.map((each) => {
      const group = each.subgroup === null ? undefined : terms.get(each.subgroup);
      const label =
        group === undefined
          ? say('place.population')
          : say('place.populationOf', { group: getTitle(group, locale).text });
      return toRow({
        kind: 'places',
        what: toWords(label),
        about: buildLink(context, place, locale),
        value: formatQuantity(locale, each),
        year: each.year === null ? null : String(each.year),
        source: buildSource(each, locale),
        plain: { value: each.value, qualifier: getQualifier(each.qualifier, locale) },
      });
    }),
  );
}
