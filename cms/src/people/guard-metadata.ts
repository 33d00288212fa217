import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toEntryType, toUid } from '../documents/library-type.ts';
import { HAND_IN_TYPES } from '../hand-in/hand-in-mark.ts';
import { findOwnIds, findPublishedIds, isOwn, isOwnable } from './ownership.ts';
import { getPerson } from './person.ts';
import { refusePerson, requireOrganisation } from './refuse-person.ts';

interface Version {
  readonly documentId: string;
}

interface Metadata {
  availableLocales: unknown[];
  availableStatus: unknown[];
  versions: unknown[];
}

interface MetadataService {
  getMetadata: (uid: string, version: Version, options?: object) => Promise<Metadata>;
}

interface HomepageService {
  getCountDocuments: () => Promise<unknown>;
}

interface Shown {
  readonly [name: string]: unknown;
}

const shown = z.object({
  id: z.unknown(),
  documentId: z.unknown(),
  locale: z.unknown(),
  publishedAt: z.unknown(),
  status: z.unknown(),
});

/**
 * Strapi tells of an entry's other rows, and counts drafts, past the Document Service. A partner editor
 * learns of somebody else's entry only which languages it has.
 */
export function guardMetadata(strapi: Core.Strapi): void {
  const plugin = strapi.plugin('content-manager');
  const service: MetadataService = plugin.service('document-metadata');
  const { getMetadata } = service;
  service.getMetadata = async function guarded(this: unknown, uid, version, options) {
    const metadata = await getMetadata.call(this, uid, version, options);
    const type = toEntryType(uid);
    if (type === undefined || (await mayKnow(strapi, type, version.documentId))) return metadata;
    const availableLocales = metadata.availableLocales.map((row): Shown => shown.parse(row));
    return { availableLocales, availableStatus: [], versions: [] };
  };
  const homepage: HomepageService = plugin.service('homepage');
  const { getCountDocuments } = homepage;
  homepage.getCountDocuments = async () => {
    const person = await getPerson(strapi);
    if (person.kind !== 'partner') return await getCountDocuments.call(homepage);
    return await countOwn(strapi);
  };
}

async function mayKnow(strapi: Core.Strapi, type: EntryType, id: string): Promise<boolean> {
  const person = await getPerson(strapi);
  if (person.kind === 'network' || person.kind === 'system' || !isOwnable(type)) return true;
  if (person.kind === 'stranger' || person.organisation === null) return false;
  return await isOwn(strapi, type, requireOrganisation(strapi, person), id);
}

async function countOwn(strapi: Core.Strapi): Promise<Record<string, number>> {
  const person = await getPerson(strapi);
  const counts = { draft: 0, published: 0, modified: 0 };
  if (person.kind !== 'partner' || person.organisation === null) return counts;
  for (const type of HAND_IN_TYPES) {
    const own = await findOwnIds(strapi, type, requireOrganisation(strapi, person));
    const live = await findPublishedIds(strapi, type, [...own]);
    counts.draft += own.size - live.size;
    counts.published += live.size;
  }
  return counts;
}

const rowQuestion = z.object({ model: z.string(), id: z.union([z.string(), z.number()]) });
const rowSchema = z.object({ documentId: z.string(), publishedAt: z.unknown() });

/** "What do all languages of this entry share?", which Strapi answers for any row by its number. */
export async function guardSharedFields(strapi: Core.Strapi, body: unknown): Promise<void> {
  const person = await getPerson(strapi);
  if (person.kind !== 'partner') return;
  const partner = requireOrganisation(strapi, person);
  const asked = rowQuestion.safeParse(body);
  const type = asked.success ? toEntryType(asked.data.model) : undefined;
  if (!asked.success || type === undefined) return;
  const found: unknown = await strapi.db
    .query(toUid(type))
    .findOne({ select: ['documentId', 'publishedAt'], where: { id: asked.data.id } });
  const row = rowSchema.safeParse(found);
  const own =
    row.success && isOwnable(type) && (await isOwn(strapi, type, partner, row.data.documentId));
  if (!own) refusePerson(strapi, 'people.refused.foreign');
}
