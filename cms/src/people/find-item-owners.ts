import { ENTRY_TYPES, type EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getShape } from '../documents/get-shape.ts';
import { toUid } from '../documents/library-type.ts';
import type { Field } from '../documents/model-shape.ts';

/** The row that an item of a list stands in. */
export interface ItemOwner {
  readonly type: EntryType;
  readonly documentId: string;
  readonly isPublished: boolean;
}

const ownerRows = z.array(z.object({ documentId: z.string(), publishedAt: z.unknown() }));

/** The entries that hold this item of a component, by Strapi's row id of the item. */
export async function findItemOwners(
  strapi: Core.Strapi,
  component: string,
  id: number,
): Promise<ItemOwner[]> {
  if (!Number.isInteger(id)) return [];
  const owners: ItemOwner[] = [];
  for (const type of ENTRY_TYPES) {
    const shape = getShape(strapi, toUid(type));
    for (const where of toItemFilters([...shape.prose, ...shape.facts], component, id)) {
      const rows: unknown = await strapi.db
        .query(toUid(type))
        .findMany({ select: ['documentId', 'publishedAt'], where });
      for (const row of ownerRows.parse(rows)) {
        const isPublished = row.publishedAt !== null && row.publishedAt !== undefined;
        owners.push({ type, documentId: row.documentId, isPublished });
      }
    }
  }
  return owners;
}

function toItemFilters(
  fields: readonly Field[],
  component: string,
  id: number,
): Record<string, unknown>[] {
  return fields.flatMap((field) => {
    if (field.kind !== 'component') return [];
    const inner = toItemFilters(field.fields, component, id).map((where) => ({
      [field.name]: where,
    }));
    return field.component === component ? [{ [field.name]: { id } }, ...inner] : inner;
  });
}
