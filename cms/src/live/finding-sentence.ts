import type { PublishFinding } from '@closer/shared/snapshot/export-line.ts';
import { getDictionary, type Locale } from '../dictionaries/dictionaries.ts';
import { fillBlanks } from '../dictionaries/translate.ts';
import { getFieldWords } from '../forms/field-words.ts';

/** What the publisher found, in the editor's language: where it is, and what is wrong there. */
export interface FindingSentence {
  /** `Guide to cohesion · Reference material · Bulgarian · Text`; empty where no entry is meant. */
  readonly place: string;
  readonly sentence: string;
}

/** A finding whose key this CMS does not know keeps the English words of the publisher. */
export function toFindingSentence(language: Locale, finding: PublishFinding): FindingSentence {
  const { key, params, message } = finding;
  const words = key === undefined ? undefined : getDictionary(language)[`finding.${key}`];
  if (words === undefined) return { place: '', sentence: message };
  return { place: toPlace(language, finding), sentence: fillBlanks(language, words, params ?? {}) };
}

function toPlace(
  language: Locale,
  { entry, type = '', locale, field = '' }: PublishFinding,
): string {
  const typeName = getDictionary(language)[`type.${type}`] ?? type;
  const spoken = locale ? new Intl.DisplayNames(language, { type: 'language' }).of(locale) : '';
  return [entry, typeName, spoken, toFieldName(language, type, field)]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** The label of the form; of a field inside a component, that of the list it stands in. */
function toFieldName(language: Locale, type: string, field: string): string {
  const [name = ''] = field.split('.');
  return getFieldWords(language, type, name)?.label ?? name;
}
