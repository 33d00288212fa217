import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toUid } from '../documents/library-type.ts';
import { findRows, hasProse } from '../documents/rows.ts';
import { isEmptyLink, readParts, type Parts } from './entry-parts.ts';
import { findOwnIds, findPublishedIds, isOfTheNetwork, isOwn, isOwnable } from './ownership.ts';
import type { LinkedPartner, Partner } from './person.ts';
import { refusePerson, requireOrganisation } from './refuse-person.ts';

/** The writes of the Document Service. */
export const WRITES = [
  'create',
  'update',
  'clone',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
] as const;
export type Write = (typeof WRITES)[number];

/** What a write says of itself. */
export interface Wish {
  readonly documentId?: string | undefined;
  readonly status?: string | null | undefined;
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
}

const written = z.object({ documentId: z.string() });

/**
 * Lets a partner editor write what her organisation owns and nothing else. `run` does the write, with
 * other data where given; it must run in the transaction of this call, since what it wrote is looked
 * at afterwards: Strapi takes links in many spellings, and only the row tells what they became.
 */
export async function guardWrite(
  strapi: Core.Strapi,
  partner: Partner,
  write: Write,
  type: EntryType,
  wish: Wish,
  run: (data?: Record<string, unknown>) => Promise<unknown>,
): Promise<unknown> {
  const linked = requireOrganisation(strapi, partner);
  if (isOfTheNetwork(type)) refusePerson(strapi, 'people.refused.network-only');
  if (!isOwnable(type)) refusePerson(strapi, 'people.refused.vocabulary');
  if (write === 'publish' || write === 'unpublish' || wish.status === 'published') {
    refusePerson(strapi, 'people.refused.publish');
  }
  if (write === 'create') return await guardCreate(strapi, linked, type, wish, run);
  const { documentId } = wish;
  if (documentId === undefined || !(await isOwn(strapi, type, linked, documentId))) {
    return refusePerson(strapi, 'people.refused.foreign');
  }
  if (write === 'delete') {
    await refuseLive(strapi, linked, type, documentId);
    return await run();
  }
  const before = await readParts(strapi, type, documentId);
  const result = await run();
  const target = write === 'clone' ? written.parse(result).documentId : documentId;
  await checkParts(strapi, linked, type, target, before, before.owner);
  return result;
}

async function guardCreate(
  strapi: Core.Strapi,
  partner: LinkedPartner,
  type: EntryType,
  { data }: Wish,
  run: (data?: Record<string, unknown>) => Promise<unknown>,
): Promise<unknown> {
  const result = await run(
    isEmptyLink(data?.['owner']) ? { ...data, owner: partner.organisation } : undefined,
  );
  const { documentId } = written.parse(result);
  const nothing: Parts = { owner: null, replacedBy: null, links: [], files: [] };
  await checkParts(strapi, partner, type, documentId, nothing, partner.organisation);
  return result;
}

/** What readers see, or saw, is the network's to take away; and nobody deletes her own organisation. */
async function refuseLive(
  strapi: Core.Strapi,
  partner: LinkedPartner,
  type: EntryType,
  documentId: string,
): Promise<void> {
  const live = await findRows(strapi, toUid(type), 'published', { documentId });
  if (live.some(hasProse) || documentId === partner.organisation) {
    refusePerson(strapi, 'people.refused.delete-live');
  }
}

/** The owner is as it must be; what was linked or attached anew is live or her own. */
async function checkParts(
  strapi: Core.Strapi,
  partner: LinkedPartner,
  type: EntryType,
  documentId: string,
  before: Parts,
  owner: string | null,
): Promise<void> {
  const after = await readParts(strapi, type, documentId);
  if (after.owner !== owner) refusePerson(strapi, 'people.refused.owner');
  // It takes effect at once, for whoever opens an old address of the entry.
  if (after.replacedBy !== before.replacedBy) refusePerson(strapi, 'people.refused.publish');
  for (const target of new Set(after.links.map((link) => link.type))) {
    if (!isOwnable(target)) continue;
    const added = after.links
      .filter((link) => link.type === target && link.documentId !== documentId)
      .map((link) => link.documentId)
      .filter((id) => !before.links.some((link) => link.documentId === id));
    if (added.length === 0) continue;
    const seen = [
      await findOwnIds(strapi, target, partner, added),
      await findPublishedIds(strapi, target, added),
    ];
    if (!added.every((id) => seen.some((ids) => ids.has(id)))) {
      refusePerson(strapi, 'people.refused.link');
    }
  }
  const attached = after.files.filter((id) => !before.files.includes(id));
  if (!(await areUploadedBy(strapi, partner.userId, attached))) {
    refusePerson(strapi, 'people.refused.file');
  }
}

/** Whether this user uploaded all of these files. */
export async function areUploadedBy(
  strapi: Core.Strapi,
  userId: number,
  fileIds: readonly number[],
): Promise<boolean> {
  if (fileIds.length === 0) return true;
  const own = await strapi.db
    .query('plugin::upload.file')
    .count({ where: { id: { $in: fileIds }, createdBy: { id: userId } } });
  return own === new Set(fileIds).size;
}
