import type { Locale } from '../../../shared/locales.ts';
import { oncePerLocale } from './once-per-locale.ts';
import { t } from './t.ts';

// A publish asks for a few names a hundred thousand times, and Intl looks each up anew.
const languages = oncePerLocale((tag) => {
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  const known = new Map<string, string>();
  return (language: string): string => {
    const name = known.get(language) ?? names.of(language) ?? language;
    known.set(language, name);
    return name;
  };
});

/**
 * A language's name in the language of the page: `Bulgarian` for `bg` in English, `bolgár` in Hungarian.
 * `und` says that the language is not stated. The tag itself where nobody knows a name.
 */
export function getLanguageName(locale: Locale, tag: string): string {
  return tag === 'und' ? t(locale)('languages.notStated') : languages(locale)(tag);
}
