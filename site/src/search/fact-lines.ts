import type { LocalisedEntry } from '@closer/shared/content/entry.ts';
import type { Money } from '@closer/shared/content/money.ts';
import type { Text } from '@closer/shared/content/text.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatPartialDate } from '../i18n/format-date.ts';
import { formatMoney, nameCurrency } from '../i18n/format-money.ts';
import { getText } from '../library/get-text.ts';

/**
 * Words inside the facts of an entry, in the reader's language where there are some: what it does, plans and names, its dates
 * and amounts as the page writes them, and their currencies by name and code, since people look for lei. Rows without sentences: they are
 * to be found, and good to quote only where nothing else is.
 */
export function getFactLines(entry: LocalisedEntry, locale: Locale): readonly string[] {
  const amounts = getAmounts(entry).filter((money) => money !== null);
  const currencies = new Set(amounts.map(({ currency }) => currency));
  const dates = new Set(getDates(entry).filter((date) => date !== null));
  return [
    ...getFactTexts(entry).flatMap((texts) => getText(texts, locale)?.text ?? []),
    ...[...dates].map((date) => formatPartialDate(locale, date)),
    ...amounts.map((money) => formatMoney(locale, money)),
    ...[...currencies].map((currency) => nameCurrency(locale, currency)),
  ];
}

function getDates(entry: LocalisedEntry): readonly (string | null)[] {
  switch (entry.type) {
    case 'project':
    case 'network':
    case 'action-plan':
      return entry.period === null ? [] : [entry.period.start, entry.period.end];
    case 'event':
      return [entry.startDate, entry.endDate, entry.applicationDeadline];
    default:
      return [];
  }
}

function getAmounts(entry: LocalisedEntry): readonly (Money | null)[] {
  switch (entry.type) {
    case 'project':
      return [entry.totalValue, ...entry.funding.map((each) => each.amount)];
    case 'action-plan':
      return entry.measures.map((each) => each.cost);
    case 'event':
      return [entry.fee];
    default:
      return [];
  }
}

function getFactTexts(entry: LocalisedEntry): readonly (readonly Text[])[] {
  switch (entry.type) {
    case 'project':
      return [
        ...entry.objectives.map((each) => each.texts),
        ...entry.activities.flatMap((each) => [
          each.titles,
          each.notes,
          ...each.items.map((item) => item.texts),
        ]),
        ...entry.participations.map((each) => each.localBenefits),
        ...entry.beneficiaries.map((each) => each.notes),
      ];
    case 'action-plan':
      return [
        ...entry.measures.flatMap((each) => [each.titles, each.fundingSources, each.risks]),
        ...entry.participants.map((each) => each.notes),
      ];
    case 'portfolio':
      return entry.projects.flatMap((each) => [
        each.titles,
        ...each.measures.map((measure) => measure.titles),
      ]);
    default:
      return [];
  }
}
