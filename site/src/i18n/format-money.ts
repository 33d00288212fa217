import type { Money } from '../../../shared/content/money.ts';
import type { Locale } from '../../../shared/locales.ts';
import { oncePerLocale } from './once-per-locale.ts';
import { t } from './t.ts';

interface Writer {
  readonly habitual: Intl.NumberFormat;
  readonly exact: Intl.NumberFormat;
}

// A list of measures holds hundreds of costs in a currency or two.
const writers = oncePerLocale((tag) => {
  const made = new Map<string, Writer>();
  return (currency: string): Writer => {
    const known = made.get(currency) ?? {
      habitual: new Intl.NumberFormat(tag, { style: 'currency', currency }),
      // Some currencies are counted without their hundredths (forint); an amount that has some is never rounded.
      exact: new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
      }),
    };
    made.set(currency, known);
    return known;
  };
});

/**
 * An amount with its currency as an editor of the language writes them: `1.756.996,00 lei` in Romanian,
 * `1 756 996,00 RON` in Bulgarian. The amount is never rounded; its spaces do not break. A currency that nobody knows is
 * shown by its code.
 */
export function formatMoney(locale: Locale, { amount, currency }: Money): string {
  const { habitual, exact } = writers(locale)(currency);
  const writer = Number.isInteger(amount) ? habitual : exact;
  return writer
    .formatToParts(amount)
    .map(({ type, value }) => {
      if (type === 'literal') return value.replace(/\s/gu, '\u00A0');
      // Unicode knows only the code in Romanian, and calls the leu `lei` in Hungarian, where it is `lej`.
      return type === 'currency' && currency === 'RON' ? t(locale)('currency.RON') : value;
    })
    .join('');
}

const namers = oncePerLocale((tag) => {
  const known = new Map<string, string>();
  return (currency: string): string => {
    const name = known.get(currency) ?? readName(tag, currency);
    known.set(currency, name);
    return name;
  };
});

function readName(tag: string, currency: string): string {
  const style = { style: 'currency', currency, currencyDisplay: 'name' } as const;
  const parts = new Intl.NumberFormat(tag, style).formatToParts(2);
  const name = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  return name === currency ? currency : `${name} (${currency})`;
}

/** A currency as amounts of it are called, with its code: `Romanian lei (RON)`; one that nobody knows by its code alone. */
export function nameCurrency(locale: Locale, currency: string): string {
  return namers(locale)(currency);
}
