import type { Programme } from '@closer/shared/content/programme.ts';
import { LOCALES } from '@closer/shared/locales.ts';
import { toReason } from '@closer/shared/render/finding-words.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import type { Library } from './library.ts';
import { toFinding } from './to-finding.ts';

/** What a page of a project with money of the European Union must say. */
const FIELDS = ['fundingLine', 'disclaimer'] as const;

/**
 * Funding lines and disclaimers that are missing in a language of the site. They have an official wording in each
 * language, so none stands in for another.
 */
export function checkFunding(library: Library): readonly Finding[] {
  return [...library.programmes.values()]
    .filter(({ id, eu }) => eu && library.relations.projectsByProgramme.has(id))
    .flatMap((programme) => FIELDS.flatMap((field) => checkField(library, programme, field)));
}

function checkField(
  library: Library,
  programme: Programme,
  field: (typeof FIELDS)[number],
): readonly Finding[] {
  const written = new Set(programme[field].map(({ language }) => language));
  return LOCALES.filter(({ lang }) => !written.has(lang)).map(({ code, lang }) => {
    const reason = toReason('funding-words-missing', { language: getLanguageName('en', lang) });
    return toFinding(library, programme, field, reason, code);
  });
}
