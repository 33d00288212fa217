import type { Locale } from '../../../shared/locales.ts';
import { oncePerLocale } from './once-per-locale.ts';
import { t } from './t.ts';

const percent = oncePerLocale(
  (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }),
);

/** A part of a whole: `10%` where that is exact, else `about 9.7%`. Both are amounts to the hundredth. */
export function formatShare(locale: Locale, part: number, whole: number): string {
  // In hundredths, so that sums of money are compared as whole numbers: 175,699.60 of 1,756,996.00 is ten per cent.
  const [units, all] = [Math.round(part * 100), Math.round(whole * 100)];
  const tenths = (units * 1000) / all;
  const written = percent(locale).format(Math.round(tenths) / 1000);
  return Number.isInteger(tenths) ? written : t(locale)('quantity.about', { value: written });
}
