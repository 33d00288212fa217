import type { Locale } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';

/** Names of languages in the editor's language: `Bulgarian and Macedonian`. */
export function toLanguageList(strapi: Core.Strapi, locales: readonly Locale[]): string {
  const language = getEditorLocale(strapi);
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return new Intl.ListFormat(language).format(locales.map((code) => names.of(code) ?? code));
}
