import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { takeTurn } from './outbox.ts';

const handInRow = z.object({
  type: z.string(),
  documentId: z.string(),
  userId: z.number(),
  state: z.enum(['waiting', 'sent-back']),
  at: z.coerce.date(),
  note: z.string().nullable(),
});

/** What became of an entry that somebody handed in for publishing. */
export type HandIn = z.infer<typeof handInRow>;

/** What was handed in and not yet published, oldest first. */
export async function findHandIns(
  strapi: Core.Strapi,
  filter: { readonly type?: EntryType; readonly documentId?: string } = {},
): Promise<HandIn[]> {
  const rows: unknown = await strapi.db
    .query('closer::hand-in')
    .findMany({ where: { ...filter }, orderBy: { at: 'asc' } });
  return z.array(handInRow).parse(rows);
}

/** Keeps the newest word about an entry. Must run in a transaction: of two at once the second waits. */
export async function saveHandIn(
  strapi: Core.Strapi,
  handIn: HandIn & { type: EntryType },
): Promise<void> {
  await takeTurn(strapi);
  await removeHandIn(strapi, handIn.type, handIn.documentId);
  await strapi.db.query('closer::hand-in').create({ data: handIn });
}

/** Forgets that an entry was handed in; nothing happens where it was not. */
export async function removeHandIn(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
): Promise<void> {
  await strapi.db.query('closer::hand-in').deleteMany({ where: { type, documentId } });
}
