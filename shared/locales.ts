import { z } from 'zod';
import table from './locales.json' with { type: 'json' };

/** A language of the site, as the CMS, the addresses and the dictionaries name it. */
export const locale = z.enum(['en', 'mk', 'bg', 'ro', 'hu']);
export type Locale = z.infer<typeof locale>;

const localeRow = z.strictObject({
  /** Our code: the first part of an address. */
  code: locale,
  /** BCP 47 tag for `lang` and `hreflang`. */
  lang: z.string(),
  /** The language's name in itself. */
  name: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  script: z.enum(['Latn', 'Cyrl']),
  default: z.boolean(),
});
export type LocaleRow = z.infer<typeof localeRow>;

/** The one table of site languages, in the order readers see them. */
export const LOCALES: readonly LocaleRow[] = z
  .array(localeRow)
  .length(locale.options.length)
  .parse(table);

export const LOCALE_CODES: readonly Locale[] = LOCALES.map((row) => row.code);

export const DEFAULT_LOCALE: Locale = LOCALES.find((row) => row.default)?.code ?? 'en';

/**
 * The languages to try, best first, for a reader of `wanted`: her own, then English (the one most
 * partners share), then the others in the order of the table.
 */
export function getFallbackOrder(wanted: Locale): readonly Locale[] {
  return [wanted, DEFAULT_LOCALE, ...LOCALE_CODES].filter(
    (code, at, all) => all.indexOf(code) === at,
  );
}
