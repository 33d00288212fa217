import { ENTRY_TYPES, type EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findPublishedLinks } from '../records/published-links.ts';
import { getShape } from './get-shape.ts';
import { PLAIN_TYPES, toUid } from './library-type.ts';
import { getLinkFields, toLinkedIds } from './links.ts';
import type { Field } from './model-shape.ts';

/** An entry that uses another, or a file. */
export interface User {
  readonly type: EntryType;
  readonly documentId: string;
}

const idRow = z.object({ documentId: z.string() });

/** The entries that link to this one, in a draft or in what readers see. */
export async function findEntryUsers(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
): Promise<User[]> {
  const users: User[] = [];
  for (const owner of ENTRY_TYPES) {
    const fields = getLinkFields(getShape(strapi, toUid(owner))).filter(
      ({ field }) => field.target === toUid(type),
    );
    for (const { field, inside } of fields) {
      const where = [...inside, field.name].reduceRight<Record<string, unknown>>(
        (inner, name) => ({ [name]: inner }),
        { documentId },
      );
      users.push(...(await findOwners(strapi, owner, { ...where, ...getEdited(owner) })));
    }
    for (const [id, links] of await findPublishedLinks(strapi, owner)) {
      if (fields.some(({ path }) => toLinkedIds(links, path).includes(documentId))) {
        users.push({ type: owner, documentId: id });
      }
    }
  }
  return toDistinct(users).filter((user) => user.documentId !== documentId);
}

/**
 * The rows that editors write. What readers see is asked of the links that were published last: a language that was
 * not published again keeps rows that link to what the entry has long left.
 */
function getEdited(type: EntryType): Record<string, unknown> {
  return PLAIN_TYPES.includes(type) ? {} : { publishedAt: { $null: true } };
}

/** The entries that carry a file, in a draft or in what readers see. `fileId` is Strapi's row id. */
export async function findFileUsers(strapi: Core.Strapi, fileId: number): Promise<User[]> {
  return await findCarriers(strapi, fileId, {});
}

/** The entries in which readers see a file. */
export async function findLiveFileUsers(strapi: Core.Strapi, fileId: number): Promise<User[]> {
  return await findCarriers(strapi, fileId, { publishedAt: { $notNull: true } });
}

async function findCarriers(
  strapi: Core.Strapi,
  fileId: number,
  rows: Readonly<Record<string, unknown>>,
): Promise<User[]> {
  const users: User[] = [];
  for (const owner of ENTRY_TYPES) {
    for (const where of toFileFilters(getShape(strapi, toUid(owner)).facts, fileId)) {
      users.push(...(await findOwners(strapi, owner, { ...where, ...rows })));
    }
  }
  return toDistinct(users);
}

function toFileFilters(fields: readonly Field[], id: number): Record<string, unknown>[] {
  return fields.flatMap((field) => {
    if (field.kind === 'media') return [{ [field.name]: { id } }];
    if (field.kind !== 'component') return [];
    return toFileFilters(field.fields, id).map((inner) => ({ [field.name]: inner }));
  });
}

async function findOwners(
  strapi: Core.Strapi,
  owner: EntryType,
  where: Readonly<Record<string, unknown>>,
): Promise<User[]> {
  const rows: unknown = await strapi.db
    .query(toUid(owner))
    .findMany({ select: ['documentId'], where });
  return z
    .array(idRow)
    .parse(rows)
    .map(({ documentId }) => ({ type: owner, documentId }));
}

function toDistinct(users: readonly User[]): User[] {
  return [...new Map(users.map((user) => [user.documentId, user])).values()];
}
