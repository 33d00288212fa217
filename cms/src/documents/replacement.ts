import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { noteReplacement } from '../records/addresses.ts';
import { recordChange } from '../records/outbox.ts';
import type { EntryAction } from './action.ts';
import { findTitle } from './find-title.ts';
import { getShape } from './get-shape.ts';
import type { LibraryUid } from './library-type.ts';
import { REPLACED_BY } from './model-shape.ts';
import { refuse } from './refuse.ts';
import { findRows } from './rows.ts';

const linked = z.object({ documentId: z.string() }).nullish();

/** Document id of the entry that this one became, by what the editors saved last; null where it is still itself. */
async function findReplacement(
  strapi: Core.Strapi,
  uid: LibraryUid,
  status: 'draft' | 'published',
  documentId: string,
): Promise<string | null> {
  if (getShape(strapi, uid).replacement === null) return null;
  const populate = { [REPLACED_BY]: { select: ['documentId'] } };
  const [row] = await findRows(strapi, uid, status, { documentId }, { populate, limit: 1 });
  return linked.parse(row?.[REPLACED_BY])?.documentId ?? null;
}

/**
 * Keeps with the addresses of an entry what it became. Readers notice it where the entry is not live: its addresses
 * lead there from now on, or no longer. Refuses an entry as its own replacement.
 */
export async function keepReplacement(
  { strapi, uid, type, documentId }: EntryAction,
  status: 'draft' | 'published',
): Promise<void> {
  const replacedBy = await findReplacement(strapi, uid, status, documentId);
  if (replacedBy === documentId) {
    refuse(strapi, [{ key: 'save.replaced-by-itself', path: [REPLACED_BY] }]);
  }
  if (!(await noteReplacement(strapi, type, documentId, replacedBy)) || status === 'published')
    return;
  const live = await findRows(strapi, uid, 'published', { documentId }, { limit: 1 });
  if (live.length === 0) await recordChange(strapi, { action: 'save', type, documentId });
}

/** Refuses to publish what is another entry now: one address cannot answer with both. */
export async function refuseReplaced({
  strapi,
  uid,
  type,
  documentId,
}: EntryAction): Promise<void> {
  const replacedBy = await findReplacement(strapi, uid, 'draft', documentId);
  if (replacedBy === null) return;
  const params = { title: await findTitle(strapi, type, replacedBy) };
  refuse(strapi, [{ key: 'publish.replaced', params, path: [REPLACED_BY] }]);
}
