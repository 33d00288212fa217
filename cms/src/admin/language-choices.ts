import { getDictionary, LOCALE_CODES, type Locale } from '../dictionaries/dictionaries.ts';
import type { Choice } from './choice.ts';

/** Languages that texts and files of the library come in beside the site's own. */
const OTHERS = [
  'rom',
  'sq',
  'tr',
  'sr',
  'hr',
  'bs',
  'sl',
  'el',
  'uk',
  'ru',
  'de',
  'fr',
  'it',
  'es',
  'pt',
  'pl',
  'cs',
  'sk',
  'rup',
  'ar',
];

/**
 * A tag by its name: `Bulgarian (bg)`; the bare tag where nobody knows a name. The dictionaries name
 * languages that browsers cannot.
 */
export function nameLanguage(language: Locale, tag: string): string {
  try {
    const known = getDictionary(language)[`language.${tag}`];
    if (known !== undefined) return `${known} (${tag})`;
    const name = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(tag);
    return name === undefined ? tag : `${name} (${tag})`;
  } catch {
    return tag;
  }
}

/** The site's languages first, then those often met, each by its name. */
export function getLanguageChoices(language: Locale): readonly Choice[] {
  return [...LOCALE_CODES, ...OTHERS].map((tag) => ({
    value: tag,
    name: nameLanguage(language, tag),
  }));
}
