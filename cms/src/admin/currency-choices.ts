import type { Locale } from '../dictionaries/dictionaries.ts';
import type { Choice } from './choice.ts';

/** Currencies of the countries that the network works in, and of the European Union. */
const FIRST = ['RON', 'EUR', 'MKD', 'BGN', 'HUF'];

/** A code with its name: `RON · Romanian Leu`; the bare code where nobody knows a name. */
export function nameCurrency(language: Locale, code: string): string {
  try {
    const name = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' }).of(code);
    return name === undefined ? code : `${code} · ${name}`;
  } catch {
    return code;
  }
}

/** Every currency, those met often first. */
export function getCurrencyChoices(language: Locale): readonly Choice[] {
  const others = Intl.supportedValuesOf('currency').filter((code) => !FIRST.includes(code));
  return [...FIRST, ...others].map((code) => ({ value: code, name: nameCurrency(language, code) }));
}
