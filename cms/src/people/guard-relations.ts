import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toEntryType } from '../documents/library-type.ts';
import { findItemOwners } from './find-item-owners.ts';
import { findOwnIds, findPublishedIds, isOfTheNetwork, isOwn, isOwnable } from './ownership.ts';
import { getPerson, type LinkedPartner } from './person.ts';
import { refusePerson, requireOrganisation } from './refuse-person.ts';

/** The part of Koa's context that the Content Manager's questions about links are in. */
export interface LinkQuestion {
  readonly params: { readonly model: string; readonly targetField: string; readonly id?: string };
  readonly request: { readonly query: Record<string, unknown> };
}

const withTarget = z.object({
  attributes: z.record(z.string(), z.looseObject({ target: z.string().optional() })),
});

interface Models {
  getModel(uid: string): unknown;
}

/**
 * "What may I link here?" and "what is linked here?": Strapi answers both past the Document Service. A
 * partner editor is asked for the entry she comes from, and is offered what is published or her own.
 * The query of the question is changed.
 */
export async function guardRelations(
  strapi: Core.Strapi,
  question: LinkQuestion,
  offers: boolean,
): Promise<void> {
  const person = await getPerson(strapi);
  if (person.kind === 'network' || person.kind === 'system') return;
  if (person.kind === 'stranger') refusePerson(strapi, 'people.refused.stranger');
  const partner = requireOrganisation(strapi, person);
  const { params, request } = question;
  // The form of an entry that is not saved yet asks with an empty one.
  const id = params.id ?? request.query['id'] ?? '';
  if ((typeof id === 'string' || typeof id === 'number') && id !== '') {
    await guardSource(strapi, partner, question, String(id));
  }
  if (!offers) return;
  const models: Models = strapi;
  const model = withTarget.safeParse(models.getModel(params.model));
  const target = model.success ? model.data.attributes[params.targetField]?.target : undefined;
  const type = toEntryType(target ?? '');
  if (type === undefined || !isOwnable(type)) return;
  const ids = [
    ...(await findOwnIds(strapi, type, partner)),
    ...(await findPublishedIds(strapi, type)),
  ];
  const { filters } = request.query;
  const offered = { documentId: { $in: [...new Set(ids)] } };
  request.query['filters'] = filters === undefined ? offered : { $and: [filters, offered] };
}

async function guardSource(
  strapi: Core.Strapi,
  partner: LinkedPartner,
  { params, request }: LinkQuestion,
  id: string,
): Promise<void> {
  const type = toEntryType(params.model);
  if (type !== undefined) {
    if (isOfTheNetwork(type)) refusePerson(strapi, 'people.refused.network-only');
    const open = !isOwnable(type) || request.query['status'] === 'published';
    if (open || (await isOwn(strapi, type, partner, id))) return;
    refusePerson(strapi, 'people.refused.foreign');
  }
  for (const owner of await findItemOwners(strapi, params.model, Number(id))) {
    const open = owner.isPublished || !isOwnable(owner.type);
    if (isOfTheNetwork(owner.type)) continue;
    if (open || (await isOwn(strapi, owner.type, partner, owner.documentId))) return;
  }
  refusePerson(strapi, 'people.refused.foreign');
}
