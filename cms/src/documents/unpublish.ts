import { recordChange } from '../records/outbox.ts';
import { removePublishedLinks } from '../records/published-links.ts';
import type { LocalisedAction } from './action.ts';
import { findRows, hasProse } from './rows.ts';
import { makeShells } from './shells.ts';

/**
 * Takes languages of an entry down. While another language is live they become shells; with the last
 * one the entry goes, in every language.
 */
export async function unpublish(action: LocalisedAction): Promise<unknown> {
  const { strapi, uid, type, documentId, locales } = action;
  const published = await findRows(strapi, uid, 'published', { documentId });
  if (published.length === 0) return await action.next();
  await recordChange(strapi, { action: 'unpublish', type, documentId });
  const meant = published.filter((row) => row.locale !== null && locales.includes(row.locale));
  if (published.some((row) => hasProse(row) && !meant.includes(row))) {
    await makeShells(strapi, uid, documentId, locales);
    return { documentId, entries: meant };
  }
  await removePublishedLinks(strapi, type, documentId);
  return await action.next({ locale: '*' });
}
