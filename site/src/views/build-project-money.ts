import type { Money } from '@closer/shared/content/money.ts';
import type { FundingSource, Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatMoney } from '../i18n/format-money.ts';
import { formatShare } from '../i18n/format-share.ts';
import { t } from '../i18n/t.ts';
import { buildLink } from './build-link.ts';
import type { MoneyLineView } from './project-view.ts';
import type { SiteContext } from './site-context.ts';

/**
 * The value of a project and where the money comes from, in the order of the source. The share of a part is computed, and says so,
 * only where its currency is that of the whole. Nothing is added up.
 */
export function buildMoney(
  context: SiteContext,
  { totalValue, funding }: Project,
  locale: Locale,
): readonly MoneyLineView[] {
  const say = t(locale);
  const total: readonly MoneyLineView[] =
    totalValue === null
      ? []
      : [
          {
            label: say('money.total'),
            amount: formatMoney(locale, totalValue),
            funder: null,
            share: null,
          },
        ];
  return [...total, ...funding.map((each) => buildLine(context, each, totalValue, locale))];
}

function buildLine(
  context: SiteContext,
  { kind, funder, amount }: FundingSource,
  total: Money | null,
  locale: Locale,
): MoneyLineView {
  const found = funder === null ? undefined : context.library.organisations.get(funder);
  return {
    label: t(locale)(`funding.${kind}`),
    amount: amount === null ? null : formatMoney(locale, amount),
    funder: found === undefined ? null : buildLink(context, found, locale),
    share: describeShare(amount, total, locale),
  };
}

/** `10 % of the total (our calculation)`; null where the two amounts cannot be compared. */
export function describeShare(
  amount: Money | null,
  total: Money | null,
  locale: Locale,
): string | null {
  if (amount === null || total === null) return null;
  if (amount.currency !== total.currency || total.amount === 0) return null;
  return t(locale)('money.share', { share: formatShare(locale, amount.amount, total.amount) });
}
