import type { Measure } from '@closer/shared/content/action-plan.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatMoney } from '../i18n/format-money.ts';
import { t } from '../i18n/t.ts';
import type { CostsView } from './measure-view.ts';

/** Amounts are added in hundredths: added as they are, 0.1 and 0.2 would not make 0.3. */
const HUNDREDTHS = 100;

/**
 * Sums of the costs of measures, one of each currency and meaning: RON a year and RON in total stay apart, and an amount of which
 * nobody has said what it is for is in no sum. Null where no measure has a cost.
 */
export function buildMeasureCosts(measures: readonly Measure[], locale: Locale): CostsView | null {
  const say = t(locale);
  const priced = measures.flatMap(({ cost, costMeaning }) =>
    cost === null ? [] : [{ ...cost, meaning: costMeaning }],
  );
  if (priced.length === 0) return null;
  const said = priced.flatMap(({ meaning, ...each }) =>
    meaning === null ? [] : [{ ...each, meaning }],
  );
  const kinds = Map.groupBy(said, ({ currency, meaning }) => `${currency} ${meaning}`);
  const unsaid = priced.length - said.length;
  const none = measures.length - priced.length;
  return {
    sums: [...kinds.values()].flatMap((same) =>
      same.slice(0, 1).map(({ currency, meaning }) => ({
        amount: formatMoney(locale, {
          currency,
          amount:
            same.reduce((sum, { amount }) => sum + Math.round(amount * HUNDREDTHS), 0) / HUNDREDTHS,
        }),
        meaning: say(`costMeaning.${meaning}`),
        of: say('count.measure', { count: same.length }),
      })),
    ),
    unsaid: unsaid === 0 ? null : say('plan.costUnsaid', { count: unsaid }),
    none: none === 0 ? null : say('plan.costNone', { count: none }),
  };
}
