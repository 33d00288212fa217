import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { getShape } from '../documents/get-shape.ts';
import { toUid } from '../documents/library-type.ts';
import { checkQuery } from './check-query.ts';
import { hideLinked } from './hide-linked.ts';
import { isOfTheNetwork, isOwn, isOwnable, toOwnFilter } from './ownership.ts';
import type { Partner } from './person.ts';
import { refusePerson, requireOrganisation } from './refuse-person.ts';

/** The reads of the Document Service. */
export const READS = ['findOne', 'findMany', 'findFirst', 'count'] as const;
export type Read = (typeof READS)[number];

/** What a read asks for. */
export interface Question {
  readonly documentId?: string | undefined;
  readonly status?: string | null | undefined;
  readonly filters?: unknown;
  readonly sort?: unknown;
}

/** What a guard changes in a question. */
export type QuestionChange = Partial<Pick<Question, 'status' | 'filters'>>;

/**
 * Shows a partner editor the drafts of what her organisation owns and whatever is published. Lists of
 * drafts hold her own; where she asks for the draft of somebody else's entry, she gets what readers get.
 */
export async function guardRead(
  strapi: Core.Strapi,
  partner: Partner,
  read: Read,
  type: EntryType,
  question: Question,
  run: (change?: QuestionChange) => Promise<unknown>,
): Promise<unknown> {
  const linked = requireOrganisation(strapi, partner);
  if (isOfTheNetwork(type)) refusePerson(strapi, 'people.refused.network-only');
  const shape = getShape(strapi, toUid(type));
  if (!checkQuery(shape, question)) refusePerson(strapi, 'people.refused.query');
  if (!isOwnable(type)) return await run();
  const published = question.status === 'published';
  if (read !== 'findOne') {
    const own = { $and: [question.filters ?? {}, toOwnFilter(type, linked)] };
    return hideLinked(shape, await run(published ? undefined : { filters: own }));
  }
  const { documentId } = question;
  const asked =
    published || (documentId !== undefined && (await isOwn(strapi, type, linked, documentId)));
  const found = await run(asked ? undefined : { status: 'published' });
  // Whether there is such an entry is nobody's business either.
  if (!asked && (found === null || found === undefined))
    refusePerson(strapi, 'people.refused.foreign');
  return hideLinked(shape, found);
}
