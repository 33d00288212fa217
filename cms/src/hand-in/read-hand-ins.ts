import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findTitle } from '../documents/find-title.ts';
import { mayPublish } from '../people/may-publish.ts';
import { findOwnIds } from '../people/ownership.ts';
import type { Person } from '../people/person.ts';
import { findHandIns, type HandIn } from '../records/hand-ins.ts';
import type { HandInList, HandInState } from './hand-in-answer.ts';
import type { Entry } from './hand-in.ts';
import { HAND_IN_TYPES } from './hand-in-mark.ts';

const userRow = z
  .object({ firstname: z.string().nullish(), lastname: z.string().nullish(), email: z.string() })
  .nullable();

/** A user as other editors know her; empty for one who has been deleted. */
export async function findUserName(strapi: Core.Strapi, userId: number): Promise<string> {
  const found: unknown = await strapi.db.query('admin::user').findOne({ where: { id: userId } });
  const user = userRow.parse(found);
  return [user?.firstname, user?.lastname].filter(Boolean).join(' ') || (user?.email ?? '');
}

/** What became of an entry that was handed in. */
export async function readHandIn(strapi: Core.Strapi, entry: Entry): Promise<HandInState> {
  const [found] = await findHandIns(strapi, entry);
  if (found === undefined) return null;
  const name = await findUserName(strapi, found.userId);
  return { state: found.state, at: found.at.toISOString(), name, note: found.note };
}

/** What waits for this person: to be published by her, or to be published for her. */
export async function readHandIns(strapi: Core.Strapi, person: Person): Promise<HandInList> {
  if (person.kind === 'network') {
    const types: readonly string[] = HAND_IN_TYPES.filter((type) => mayPublish(strapi, type));
    return await toList(strapi, 'network', ({ type }) => types.includes(type));
  }
  const organisation = person.kind === 'partner' ? person.organisation : null;
  if (person.kind !== 'partner' || organisation === null) {
    return { reader: 'unlinked', waiting: [], sentBack: [] };
  }
  const own = new Set<string>();
  for (const type of HAND_IN_TYPES) {
    for (const id of await findOwnIds(strapi, type, { ...person, organisation })) own.add(id);
  }
  return await toList(strapi, 'partner', ({ documentId }) => own.has(documentId));
}

async function toList(
  strapi: Core.Strapi,
  reader: 'network' | 'partner',
  isHers: (handIn: HandIn) => boolean,
): Promise<HandInList> {
  const found = (await findHandIns(strapi)).filter(isHers);
  const waiting = HAND_IN_TYPES.map((type) => ({
    type,
    count: found.filter((each) => each.type === type && each.state === 'waiting').length,
  }));
  const sentBack: HandInList['sentBack'] = [];
  for (const { type: name, documentId, state, note } of found) {
    const type = HAND_IN_TYPES.find((each) => each === name);
    if (state !== 'sent-back' || type === undefined) continue;
    const title = await findTitle(strapi, type, documentId);
    sentBack.push({ type, documentId, title, note: note ?? '' });
  }
  return { reader, waiting: waiting.filter(({ count }) => count > 0), sentBack };
}
