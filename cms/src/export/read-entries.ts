import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getShape } from '../documents/get-shape.ts';
import { toUid } from '../documents/library-type.ts';
import { toFullPopulate, toProsePopulate } from '../documents/links.ts';
import { findRows, type Row } from '../documents/rows.ts';
import { findPublishedLinks } from '../records/published-links.ts';
import { getNewest, toEntry, type RawEntry } from './to-entry.ts';

/** A published entry with the rows it was made from. */
export interface PublishedEntry {
  readonly entry: RawEntry;
  readonly rows: readonly Row[];
}

/** Says whether readers can see an entry, by Strapi's name of its type. */
export type IsLive = (uid: string, documentId: string) => boolean;

const idRow = z.object({ documentId: z.string() });

/** Document ids of everything that is published of a type, each once, sorted. */
export async function findPublishedIds(strapi: Core.Strapi, type: EntryType): Promise<string[]> {
  const rows: unknown = await strapi.db
    .query(toUid(type))
    .findMany({ select: ['documentId'], where: { publishedAt: { $notNull: true } } });
  return [
    ...new Set(
      z
        .array(idRow)
        .parse(rows)
        .map((row) => row.documentId),
    ),
  ].sort();
}

/** The published entries among these document ids, read with a few queries for all of them. */
export async function readEntries(
  strapi: Core.Strapi,
  type: EntryType,
  documentIds: readonly string[],
  isLive: IsLive,
): Promise<PublishedEntry[]> {
  const uid = toUid(type);
  const shape = getShape(strapi, uid);
  const rows = await findRows(
    strapi,
    uid,
    'published',
    { documentId: { $in: documentIds } },
    { populate: toProsePopulate(shape) },
  );
  const byDocument = Map.groupBy(rows, (row) => row.documentId);
  // Facts are read once an entry, not once a language: they are most of the work.
  const newestIds = [...byDocument.values()].map((group) => getNewest(group).id);
  const whole = await findRows(
    strapi,
    uid,
    'published',
    { id: { $in: newestIds } },
    { populate: toFullPopulate(shape) },
  );
  const links = await findPublishedLinks(strapi, type, documentIds);
  return whole.map((row) => {
    const group = (byDocument.get(row.documentId) ?? []).filter(({ id }) => id !== row.id);
    const all = [...group, row];
    const entry = toEntry(type, shape, all, links.get(row.documentId) ?? null, isLive);
    return { entry, rows: all };
  });
}
