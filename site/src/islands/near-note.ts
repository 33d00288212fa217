import type { NearMatches } from '@closer/shared/search/search-client.ts';
import type { Translate } from '../i18n/translate.ts';

/** What stands before results that have a word otherwise than it was typed. */
export function getNearNote({ kind }: NearMatches, say: Translate): string {
  return kind === 'forms' ? say('search.forms') : say('search.beginnings');
}
