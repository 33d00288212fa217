import type { Locale } from '../locales.ts';
import { bulgarian } from './bg.ts';
import { english } from './en.ts';
import { hungarian } from './hu.ts';
import type { LanguageRules } from './language-rules.ts';
import { macedonian } from './mk.ts';
import { romanian } from './ro.ts';

/** The one table of languages that search knows the grammar of. */
export const LANGUAGES: Readonly<Record<Locale, LanguageRules>> = {
  en: english,
  mk: macedonian,
  bg: bulgarian,
  ro: romanian,
  hu: hungarian,
};

/** Their tags. The languages of the site are the same; here without zod, since the browser reads this. */
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as readonly Locale[];

/** Raised by one whenever any word may be analysed differently: every index is then made anew. */
export const LANGUAGE_VERSION = 4;

/** The rules of a language by its tag without region or script (`bg`); undefined for one that search has no rules of. */
export function getLanguage(tag: string): LanguageRules | undefined {
  return Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag as Locale] : undefined;
}
