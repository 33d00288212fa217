import { ENTRY_SCHEMAS } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { parseParams, toLocales, type Action, type Params } from './action.ts';
import { clone } from './clone.ts';
import { create } from './create.ts';
import { discard } from './discard.ts';
import { isInner } from './inner-action.ts';
import { toEntryType, toUid } from './library-type.ts';
import { publish } from './publish.ts';
import { remove, removePlain } from './remove.ts';
import { savePlain } from './save-plain.ts';
import { unpublish } from './unpublish.ts';
import { update } from './update.ts';

const WRITES = [
  'create',
  'update',
  'clone',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
] as const;
type Write = (typeof WRITES)[number];

/**
 * Puts the rules of the library around the Document Service. Each write, what the rules add to it
 * and its outbox row are one transaction. Must run at register: the rules then stand outside Strapi's
 * own, which see every write that they make.
 */
export function registerRules(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = toEntryType(context.uid);
    const write = WRITES.find((name) => name === context.action);
    if (type === undefined || write === undefined || isInner()) return await next();
    const params = parseParams(context.params);
    const action: Action = {
      strapi,
      type,
      uid: toUid(type),
      params,
      next: async (changes?: Partial<Params>) => {
        if (changes !== undefined) Object.assign(context, { params: { ...params, ...changes } });
        return await next();
      },
    };
    const result: unknown = await strapi.db.transaction(async () => await run(write, action));
    // The rules give what the write gave, or rows in the same shape.
    return result as Awaited<ReturnType<typeof next>>;
  });
}

async function run(write: Write, action: Action): Promise<unknown> {
  const localised = 'prose' in ENTRY_SCHEMAS[action.type].shape;
  const { documentId } = action.params;
  if (!localised) return await runPlain(write, action);
  const locales = toLocales(action.strapi, action.params.locale);
  if (write === 'create') return await create({ ...action, locales });
  if (documentId === undefined) return await action.next();
  const entryAction = { ...action, documentId, locales };
  switch (write) {
    case 'update':
      return await update(entryAction);
    case 'clone':
      return await clone(entryAction);
    case 'publish':
      return await publish(entryAction);
    case 'unpublish':
      return await unpublish(entryAction);
    case 'discardDraft':
      return await discard(entryAction);
    case 'delete':
      return await remove(entryAction);
  }
}

async function runPlain(write: Write, action: Action): Promise<unknown> {
  const { documentId } = action.params;
  if (write === 'delete' && documentId !== undefined)
    return await removePlain({ ...action, documentId });
  return await savePlain(action);
}
