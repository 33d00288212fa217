import { ENTRY_SCHEMAS, type EntryType } from '@closer/shared/content/entry.ts';
import { DEFAULT_LOCALE } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toUid } from '../documents/library-type.ts';
import type { LinkedPartner } from './person.ts';

/** Types that belong to the network alone: the site's settings and its plain pages. */
const OF_THE_NETWORK: readonly EntryType[] = ['page', 'site'];

/** Whether only network editors write entries of a type. */
export function isOfTheNetwork(type: EntryType): boolean {
  return OF_THE_NETWORK.includes(type);
}

/** Types whose entries an organisation drafts. Terms, places and programmes are the vocabulary of all. */
export function isOwnable(type: EntryType): boolean {
  return 'owner' in ENTRY_SCHEMAS[type].shape;
}

/**
 * What belongs to a partner editor, in the words of Strapi's filters: what her organisation owns, and
 * the profile of the organisation itself, whoever owns that.
 */
export function toOwnFilter(type: EntryType, partner: LinkedPartner): Record<string, unknown> {
  const owned = { owner: { documentId: partner.organisation } };
  if (type !== 'organisation') return owned;
  return { $or: [owned, { documentId: partner.organisation }] };
}

const idRows = z.array(z.object({ documentId: z.string() }));

/** Document ids among those asked for, or of all entries of a type, that the drafts say are hers. */
export async function findOwnIds(
  strapi: Core.Strapi,
  type: EntryType,
  partner: LinkedPartner,
  documentIds?: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: unknown = await strapi.db.query(toUid(type)).findMany({
    select: ['documentId'],
    where: {
      $and: [
        toOwnFilter(type, partner),
        { publishedAt: { $null: true } },
        documentIds === undefined ? {} : { documentId: { $in: documentIds } },
      ],
    },
  });
  return new Set(idRows.parse(rows).map(({ documentId }) => documentId));
}

/** Whether an entry belongs to a partner editor, as a draft or published: see `toOwnFilter`. */
export async function isOwn(
  strapi: Core.Strapi,
  type: EntryType,
  partner: LinkedPartner,
  documentId: string,
): Promise<boolean> {
  return (await findOwnIds(strapi, type, partner, [documentId])).has(documentId);
}

/** Document ids of the entries that readers can see; each has a published row in every language. */
export async function findPublishedIds(
  strapi: Core.Strapi,
  type: EntryType,
  documentIds?: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: unknown = await strapi.db.query(toUid(type)).findMany({
    select: ['documentId'],
    where: {
      locale: DEFAULT_LOCALE,
      publishedAt: { $notNull: true },
      ...(documentIds === undefined ? {} : { documentId: { $in: documentIds } }),
    },
  });
  return new Set(idRows.parse(rows).map(({ documentId }) => documentId));
}
