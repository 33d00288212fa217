import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { toUid } from '../documents/library-type.ts';
import { refuse } from '../documents/refuse.ts';
import { findRows, hasProse } from '../documents/rows.ts';
import { mayPublish } from '../people/may-publish.ts';
import { isOwn } from '../people/ownership.ts';
import type { Person } from '../people/person.ts';
import { refusePerson, requireOrganisation } from '../people/refuse-person.ts';
import { findHandIns, saveHandIn, type HandIn } from '../records/hand-ins.ts';
import { clearHandIn, saveMark } from './hand-in-mark.ts';

export interface Entry {
  readonly type: EntryType;
  readonly documentId: string;
}

/** Refuses what is not this person's to hand in or to see; gives the number of the user. */
export async function requireEntry(
  strapi: Core.Strapi,
  person: Person,
  { type, documentId }: Entry,
): Promise<number> {
  if (person.kind === 'network' && mayPublish(strapi, type)) return person.userId;
  if (person.kind === 'network') return refusePerson(strapi, 'people.refused.foreign');
  if (person.kind !== 'partner') return refusePerson(strapi, 'people.refused.stranger');
  const partner = requireOrganisation(strapi, person);
  if (await isOwn(strapi, type, partner, documentId)) return person.userId;
  return refusePerson(strapi, 'people.refused.foreign');
}

/** Marks an entry as ready to be published. */
export async function handIn(strapi: Core.Strapi, userId: number, entry: Entry): Promise<void> {
  const { type, documentId } = entry;
  const drafts = await findRows(strapi, toUid(type), 'draft', { documentId });
  if (!drafts.some(hasProse)) refusePerson(strapi, 'people.refused.foreign');
  const at = new Date();
  await strapi.db.transaction(async () => {
    await saveHandIn(strapi, { ...entry, userId, at, state: 'waiting', note: null });
    await saveMark(strapi, type, documentId, at);
  });
}

/** Takes a handing in back, as if it had not been. */
export async function withdraw(strapi: Core.Strapi, entry: Entry): Promise<void> {
  await requireWaiting(strapi, entry);
  await strapi.db.transaction(async () => {
    await clearHandIn(strapi, entry.type, entry.documentId);
  });
}

/** Gives an entry back to who handed it in, with what is to be changed. */
export async function sendBack(
  strapi: Core.Strapi,
  person: Person,
  entry: Entry,
  note: string,
): Promise<void> {
  if (person.kind !== 'network') refuse(strapi, [{ key: 'hand-in.refused.network' }]);
  const { userId } = await requireWaiting(strapi, entry);
  await strapi.db.transaction(async () => {
    await saveHandIn(strapi, { ...entry, userId, at: new Date(), state: 'sent-back', note });
    await saveMark(strapi, entry.type, entry.documentId, null);
  });
}

async function requireWaiting(strapi: Core.Strapi, entry: Entry): Promise<HandIn> {
  const [found] = await findHandIns(strapi, entry);
  if (found?.state === 'waiting') return found;
  return refuse(strapi, [{ key: 'hand-in.refused.not-waiting' }]);
}
