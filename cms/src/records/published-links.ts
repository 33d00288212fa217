import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Ids in the editor's order; inside components a list for each item, null where an item has no link. */
export type Linked = string | null | readonly Linked[];

const linked: z.ZodType<Linked> = z.lazy(() =>
  z.union([z.string(), z.null(), z.array(linked).readonly()]),
);

/**
 * Links of an entry by field. `creators: [id, id]`; the link of an item of a list stands under
 * `editions.adaptedBy: [id, null]`, several links of one under `activities.fields: [[id, id], []]`, and
 * deeper ones have a list more: `projects.measures.field: [[id, null], []]`.
 */
const links = z.record(z.string(), z.array(linked));
export type Links = z.infer<typeof links>;

const linksRow = z.object({ id: z.number(), documentId: z.string(), links });

/** Links of the published entries of a type, by document id. */
export async function findPublishedLinks(
  strapi: Core.Strapi,
  type: EntryType,
  documentIds?: readonly string[],
): Promise<ReadonlyMap<string, Links>> {
  const rows: unknown = await strapi.db.query('closer::published-links').findMany({
    where: { type, ...(documentIds === undefined ? {} : { documentId: { $in: documentIds } }) },
  });
  return new Map(
    z
      .array(linksRow)
      .parse(rows)
      .map((row) => [row.documentId, row.links]),
  );
}

/** Keeps the links that an entry is published with, in place of those before. */
export async function savePublishedLinks(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
  value: Links,
): Promise<void> {
  await removePublishedLinks(strapi, type, documentId);
  await strapi.db
    .query('closer::published-links')
    .create({ data: { type, documentId, links: value } });
}

/** Forgets the links of an entry that is no longer published; nothing happens where none are kept. */
export async function removePublishedLinks(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
): Promise<void> {
  await strapi.db.query('closer::published-links').deleteMany({ where: { type, documentId } });
}
