import type { Locale } from '../dictionaries/dictionaries.ts';
import type { Choice } from './choice.ts';

/**
 * Currencies of the countries that the network works in, then those often met. The list is short: of a
 * long one Strapi draws a part, and then does not show what is chosen.
 */
const OFFERED = [
  'RON',
  'EUR',
  'MKD',
  'BGN',
  'HUF',
  'ALL',
  'BAM',
  'CHF',
  'CZK',
  'DKK',
  'GBP',
  'ISK',
  'MDL',
  'NOK',
  'PLN',
  'RSD',
  'SEK',
  'TRY',
  'UAH',
  'USD',
];

/** A code with its name: `RON · Romanian Leu`; the bare code where nobody knows a name. */
export function nameCurrency(language: Locale, code: string): string {
  try {
    const name = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' }).of(code);
    return name === undefined ? code : `${code} · ${name}`;
  } catch {
    return code;
  }
}

/** The currencies often met, each by its name; the code of another one can be typed. */
export function getCurrencyChoices(language: Locale): readonly Choice[] {
  return OFFERED.map((code) => ({ value: code, name: nameCurrency(language, code) }));
}

/** Whether there is a currency with this code. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}
