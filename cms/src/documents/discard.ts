import { getNewest } from '../export/to-entry.ts';
import { findPublishedLinks } from '../records/published-links.ts';
import type { LocalisedAction } from './action.ts';
import { refuse } from './refuse.ts';
import { findRows, hasProse } from './rows.ts';
import { restoreFacts } from './spread-facts.ts';
import { toLanguageList } from './to-language-list.ts';

/**
 * Goes back to what is published. Refused for a language that was never published: there Strapi would
 * delete the draft. Shared fields go back to what was published last, whatever the language.
 */
export async function discard(action: LocalisedAction): Promise<unknown> {
  const { strapi, uid, type, documentId, locales } = action;
  const published = await findRows(strapi, uid, 'published', { documentId });
  const never = locales.filter(
    (code) => !published.some((row) => row.locale === code && hasProse(row)),
  );
  if (never.length > 0) {
    refuse(strapi, [
      { key: 'content.discard', params: { languages: toLanguageList(strapi, never) } },
    ]);
  }
  const result = await action.next();
  const links = (await findPublishedLinks(strapi, type, [documentId])).get(documentId) ?? {};
  await restoreFacts(strapi, uid, getNewest(published), links);
  return result;
}
