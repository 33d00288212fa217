import { ENTRY_TYPES, type EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { toUid } from '../documents/library-type.ts';
import { isOwnable } from '../people/ownership.ts';
import { removeHandIn } from '../records/hand-ins.ts';

/**
 * When an entry was handed in for publishing, in all its drafts, so that lists can be narrowed to what
 * waits. It belongs to the work in the CMS, not to the content: the export leaves it out.
 */
export const HANDED_IN_AT = 'handedInAt';

/** Types whose entries are handed in. */
export const HAND_IN_TYPES: readonly EntryType[] = ENTRY_TYPES.filter(isOwnable);

/** Adds the mark to the types. Must run at register, before the tables are made. */
export function addHandInMark(strapi: Core.Strapi): void {
  for (const type of HAND_IN_TYPES) {
    const { attributes } = strapi.contentType(toUid(type));
    Object.assign(attributes, { [HANDED_IN_AT]: { type: 'datetime' } });
  }
}

/**
 * Marks the drafts of an entry, or takes the mark away. A change of many rows leaves their time of
 * change, so nothing looks changed since it was published.
 */
export async function saveMark(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
  at: Date | null,
): Promise<void> {
  if (!HAND_IN_TYPES.includes(type)) return;
  await strapi.db.query(toUid(type)).updateMany({
    where: { documentId, publishedAt: { $null: true } },
    data: { [HANDED_IN_AT]: at },
  });
}

/** An entry that is published, deleted or a fresh copy waits for nothing. */
export async function clearHandIn(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
): Promise<void> {
  await removeHandIn(strapi, type, documentId);
  await saveMark(strapi, type, documentId, null);
}
