import type { Core } from '@strapi/strapi';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import type { RawEntry } from '../export/to-entry.ts';
import { toFieldName } from './field-name.ts';
import { findMissingWords } from './funding-words.ts';
import type { Problem } from './refuse.ts';
import { toLanguageList } from './to-language-list.ts';

/** Words that the European Union asks for and that a programme does not have yet, one problem a field. */
export function checkProgramme(strapi: Core.Strapi, entry: RawEntry): Problem[] {
  if (entry.type !== 'programme') return [];
  return findMissingWords(entry).map(({ field, locales }) => ({
    key: 'save.funding-words',
    params: {
      field: toFieldName(getEditorLocale(strapi), 'programme', [], [field]),
      languages: toLanguageList(strapi, locales),
    },
    path: [field],
  }));
}
