import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findLiveFileUsers } from '../documents/find-usage.ts';
import { areUploadedBy } from './guard-writes.ts';
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

/** Files that she may delete or move: where one is not told for sure, none. */
const requireUploaded = async (
  strapi: Core.Strapi,
  { userId }: LinkedPartner,
  ids: readonly number[] | undefined,
): Promise<void> => {
  if (ids !== undefined && (await areUploadedBy(strapi, userId, ids))) return;
  refusePerson(strapi, 'people.refused.files');
};

/** Files that she may change: to change what readers see would be to publish. */
const requireChangeable = async (
  strapi: Core.Strapi,
  partner: LinkedPartner,
  ids: readonly number[] | undefined,
): Promise<void> => {
  await requireUploaded(strapi, partner, ids);
  for (const each of ids ?? []) {
    const live = await findLiveFileUsers(strapi, each);
    if (live.length > 0) refusePerson(strapi, 'people.refused.live-file');
  }
};

/** The file that a question is about: Strapi takes its number from the path or the query. */
const readIds = ({ params, query }: FileContext): number[] | undefined => {
  const asked = id.safeParse(params.id ?? query['id']);
  return asked.success ? [asked.data] : undefined;
};

const guardDelete: Guard = async (strapi, partner, context) => {
  await requireUploaded(strapi, partner, readIds(context));
};

const guardChange: Guard = async (strapi, partner, context) => {
  await requireChangeable(strapi, partner, readIds(context));
};

/** One way in for new files and for changes of a file: it is a change where a number is named. */
const guardEither: Guard = async (strapi, partner, context) => {
  if (context.query['id'] === undefined) await guardNew(strapi, partner, context);
  else await guardChange(strapi, partner, context);
};

const guardBulk: Guard = async (strapi, partner, { request }) => {
  await requireUploaded(strapi, partner, idsOf.safeParse(request.body).data?.fileIds);
  const folders = z.object({ folderIds: z.array(z.unknown()).min(1) }).safeParse(request.body);
  if (folders.success) refusePerson(strapi, 'people.refused.folders');
};

const guardUpdates: Guard = async (strapi, partner, { request }) => {
  const { data } = updatesOf.safeParse(request.body);
  await requireChangeable(
    strapi,
    partner,
    data?.updates.map((update) => update.id),
  );
};

const guardList: Guard = (_strapi, partner, context) => {
  const own = { createdBy: { id: partner.userId } };
  const { filters } = context.query;
  context.query = {
    ...context.query,
    filters: filters === undefined ? own : { $and: [filters, own] },
  };
};

/** A file that readers see is no secret. */
const guardLook: Guard = async (strapi, partner, { params }) => {
  const asked = id.safeParse(params.id);
  if (!asked.success || (await areUploadedBy(strapi, partner.userId, [asked.data]))) return;
  if ((await findLiveFileUsers(strapi, asked.data)).length > 0) return;
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
  'admin-file': { find: guardList, findOne: guardLook, destroy: guardDelete },
  'admin-upload': {
    upload: guardEither,
    uploadFile: guardNew,
    uploadFiles: guardNew,
    updateFileInfo: guardChange,
    replaceFile: guardChange,
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
