import { createHash } from 'node:crypto';
import { toCanonicalJson } from '@closer/shared/canonical-json.ts';
import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getShape } from '../documents/get-shape.ts';
import { toUid } from '../documents/library-type.ts';
import { toFullPopulate } from '../documents/links.ts';
import { findRows } from '../documents/rows.ts';
import { toEntry } from '../export/to-entry.ts';

const seedRow = z.object({
  type: z.string(),
  key: z.string(),
  documentId: z.string(),
  source: z.string(),
  written: z.string(),
});

/** What the seed wrote once: from what, and what then lay in the database. */
export type SeedRow = z.infer<typeof seedRow>;

/**
 * All that the seed wrote into this database, by any version of it.
 *
 * @throws ZodError where a row has another shape.
 */
export async function findSeedRows(strapi: Core.Strapi): Promise<SeedRow[]> {
  return z.array(seedRow).parse(await strapi.db.query('closer::seed-row').findMany({}));
}

/** Keeps a row in place of the one with its type and key. */
export async function saveSeedRow(strapi: Core.Strapi, row: SeedRow): Promise<void> {
  const { type, key } = row;
  await strapi.db.query('closer::seed-row').deleteMany({ where: { type, key } });
  await strapi.db.query('closer::seed-row').create({ data: row });
}

/**
 * Digest of what a value says. What is empty says nothing: a field that an upgrade adds must not look
 * like the work of an editor.
 */
export function toDigest(value: unknown): string {
  return createHash('sha256')
    .update(toCanonicalJson(withoutEmpty(value)))
    .digest('hex');
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isEmpty(inner))
      .map(([name, inner]): [string, unknown] => [name, withoutEmpty(inner)]),
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** Digest of an entry as editors see it: its drafts. Null where it is no more. */
export async function digestEntry(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
): Promise<string | null> {
  const uid = toUid(type);
  const shape = getShape(strapi, uid);
  const status = shape.prose.length > 0 ? 'draft' : 'published';
  const rows = await findRows(
    strapi,
    uid,
    status,
    { documentId },
    { populate: toFullPopulate(shape) },
  );
  if (rows.length === 0) return null;
  return toDigest(toEntry(type, shape, rows, null, () => true));
}
