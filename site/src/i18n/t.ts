import type { Locale } from '../../../shared/locales.ts';
import bg from './bg.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import { KEYS } from './keys.ts';
import mk from './mk.json' with { type: 'json' };
import { type Dictionary, parseDictionary } from './parse-dictionary.ts';
import ro from './ro.json' with { type: 'json' };
import { createTranslate, type Translate } from './translate.ts';

const DICTIONARIES: Readonly<Record<Locale, Dictionary>> = {
  en: parseDictionary('en', en, KEYS),
  mk: parseDictionary('mk', mk, KEYS),
  bg: parseDictionary('bg', bg, KEYS),
  ro: parseDictionary('ro', ro, KEYS),
  hu: parseDictionary('hu', hu, KEYS),
};

const TRANSLATES: Readonly<Record<Locale, Translate>> = {
  en: createTranslate('en', DICTIONARIES.en),
  mk: createTranslate('mk', DICTIONARIES.mk),
  bg: createTranslate('bg', DICTIONARIES.bg),
  ro: createTranslate('ro', DICTIONARIES.ro),
  hu: createTranslate('hu', DICTIONARIES.hu),
};

/** The texts of the interface in one language: `t('bg')('nav.search')`. */
export function t(locale: Locale): Translate {
  return TRANSLATES[locale];
}

/**
 * The texts whose keys begin with one of `prefixes`, for an island: it gets them as a property and
 * makes its own `t` with `createTranslate`, so that no dictionary is sent to the browser.
 */
export function pickTexts(locale: Locale, prefixes: readonly string[]): Dictionary {
  return Object.fromEntries(
    Object.entries(DICTIONARIES[locale]).filter(([key]) =>
      prefixes.some((prefix) => key.startsWith(prefix)),
    ),
  );
}
