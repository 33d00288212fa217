import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findFileUsers } from '../documents/find-usage.ts';
import { areUploadedBy } from './guard-writes.ts';
import { findPublishedIds } from './ownership.ts';
import { getPerson, type LinkedPartner } from './person.ts';
import { refusePerson, requireOrganisation } from './refuse-person.ts';

/** The part of Koa's context that the file library's questions are in. */
export interface FileContext {
  readonly params: { readonly id?: string };
  query: Record<string, unknown>;
  readonly request: { readonly body?: unknown };
}

type Handler = (this: unknown, context: FileContext) => Promise<unknown>;
/** Controllers of the upload plugin, as it exports them. */
export type FileControllers = Record<string, Record<string, Handler>>;

type Guard = (
  strapi: Core.Strapi,
  partner: LinkedPartner,
  context: FileContext,
) => Promise<void> | void;

const id = z.coerce.number().int();
const idsOf = z.object({ fileIds: z.array(id).default([]) });
const updatesOf = z.object({ updates: z.array(z.object({ id })) });

const requireUploaded = async (
  strapi: Core.Strapi,
  { userId }: LinkedPartner,
  ids: readonly number[],
): Promise<void> => {
  if (!(await areUploadedBy(strapi, userId, ids))) refusePerson(strapi, 'people.refused.files');
};

/** The file that a change is about: Strapi takes its number from the path or the query. */
const guardFile: Guard = async (strapi, partner, { params, query }) => {
  const asked = id.safeParse(params.id ?? query['id']);
  if (asked.success) await requireUploaded(strapi, partner, [asked.data]);
};

const guardBulk: Guard = async (strapi, partner, { request }) => {
  const asked = idsOf.safeParse(request.body);
  await requireUploaded(strapi, partner, asked.success ? asked.data.fileIds : []);
  const folders = z.object({ folderIds: z.array(z.unknown()).min(1) }).safeParse(request.body);
  if (folders.success) refusePerson(strapi, 'people.refused.folders');
};

const guardUpdates: Guard = async (strapi, partner, { request }) => {
  const asked = updatesOf.safeParse(request.body);
  const ids = asked.success ? asked.data.updates.map((update) => update.id) : [];
  await requireUploaded(strapi, partner, ids);
};

const guardList: Guard = (_strapi, partner, context) => {
  const own = { createdBy: { id: partner.userId } };
  const { filters } = context.query;
  context.query = {
    ...context.query,
    filters: filters === undefined ? own : { $and: [filters, own] },
  };
};

/** A file of an entry that readers see is no secret. */
const guardLook: Guard = async (strapi, partner, { params }) => {
  const asked = id.safeParse(params.id);
  if (!asked.success || (await areUploadedBy(strapi, partner.userId, [asked.data]))) return;
  for (const { type, documentId } of await findFileUsers(strapi, asked.data)) {
    if ((await findPublishedIds(strapi, type, [documentId])).size > 0) return;
  }
  refusePerson(strapi, 'people.refused.files');
};

const refuseFolders: Guard = (strapi) => refusePerson(strapi, 'people.refused.folders');

/** Strapi would attach a new file to whatever row the request names, past the rules of the entry. */
const guardNew: Guard = (strapi, _partner, { request }) => {
  const attached = z.looseObject({ ref: z.unknown() }).safeParse(request.body);
  if (attached.success && attached.data.ref !== undefined) {
    refusePerson(strapi, 'people.refused.file');
  }
};

const GUARDS: Readonly<Record<string, Readonly<Record<string, Guard>>>> = {
  'admin-file': { find: guardList, findOne: guardLook, destroy: guardFile },
  'admin-upload': {
    upload: guardFile,
    uploadFile: guardNew,
    uploadFiles: guardNew,
    updateFileInfo: guardFile,
    replaceFile: guardFile,
    bulkUpdateFileInfo: guardUpdates,
  },
  'admin-folder-file': { deleteMany: guardBulk, moveMany: guardBulk },
  'admin-folder': { create: refuseFolders, update: refuseFolders },
};

/** Lets a partner editor look after the files that she uploaded herself, and no others. */
export function guardFileControllers(
  getStrapi: () => Core.Strapi,
  controllers: FileControllers,
): void {
  for (const [name, guards] of Object.entries(GUARDS)) {
    const controller = controllers[name];
    if (controller === undefined) continue;
    for (const [action, guard] of Object.entries(guards)) {
      const handler = controller[action];
      if (handler === undefined) continue;
      controller[action] = async function guarded(context) {
        const strapi = getStrapi();
        const person = await getPerson(strapi);
        if (person.kind === 'partner') {
          await guard(strapi, requireOrganisation(strapi, person), context);
        }
        return await handler.call(this, context);
      };
    }
  }
}
