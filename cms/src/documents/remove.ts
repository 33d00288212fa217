import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { clearHandIn } from '../hand-in/hand-in-mark.ts';
import { recordChange } from '../records/outbox.ts';
import { removePublishedLinks } from '../records/published-links.ts';
import type { EntryAction, LocalisedAction } from './action.ts';
import { findEntryUsers } from './find-usage.ts';
import { runInner } from './inner-action.ts';
import { refuseUsed } from './refuse-used.ts';
import { findRows, hasProse } from './rows.ts';
import { makeDraftShells } from './shells.ts';
import { unpublish } from './unpublish.ts';

/**
 * Deletes an entry, or the text of some of its languages: their rows stay as shells, since every
 * entry has a row in every language.
 */
export async function remove(action: LocalisedAction): Promise<unknown> {
  const { strapi, uid, documentId, locales } = action;
  const drafts = await findRows(strapi, uid, 'draft', { documentId });
  const others = drafts.filter(
    (row) => hasProse(row) && row.locale !== null && !locales.includes(row.locale),
  );
  if (others.length === 0 || locales.length === LOCALE_CODES.length)
    return await removeEntry(action);
  const published = await findRows(strapi, uid, 'published', { documentId });
  if (
    published.some((row) => hasProse(row) && row.locale !== null && locales.includes(row.locale))
  ) {
    await unpublish({
      ...action,
      next: async () =>
        await runInner(
          async () => await strapi.documents(uid).unpublish({ documentId, locale: '*' }),
        ),
    });
  }
  await makeDraftShells(strapi, uid, documentId, locales);
  return { documentId, entries: drafts.filter((row) => !others.includes(row)) };
}

async function removeEntry(action: LocalisedAction): Promise<unknown> {
  const { strapi, type, documentId } = action;
  await refuseUsed(strapi, 'delete.used', await findEntryUsers(strapi, type, documentId));
  await removePublishedLinks(strapi, type, documentId);
  await clearHandIn(strapi, type, documentId);
  await recordChange(strapi, { action: 'delete', type, documentId });
  return await action.next({ locale: '*' });
}

/** Deletes a term, a place or a programme. */
export async function removePlain(action: EntryAction): Promise<unknown> {
  const { strapi, type, documentId } = action;
  await refuseUsed(strapi, 'delete.used', await findEntryUsers(strapi, type, documentId));
  await recordChange(strapi, { action: 'delete', type, documentId });
  return await action.next();
}
