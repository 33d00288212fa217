import { ENTRY_SCHEMAS } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { HANDED_IN_AT } from '../hand-in/hand-in-mark.ts';
import { guardRead, READS } from '../people/guard-reads.ts';
import { guardWrite, WRITES, type Write } from '../people/guard-writes.ts';
import { getPerson, type Person } from '../people/person.ts';
import { refusePerson } from '../people/refuse-person.ts';
import { takeTurn } from '../records/outbox.ts';
import { parseParams, toLocales, type Action } from './action.ts';
import { clone } from './clone.ts';
import { create } from './create.ts';
import { discard } from './discard.ts';
import { isInner } from './inner-action.ts';
import { keepOthersWork } from './keep-others-work.ts';
import { toEntryType, toUid } from './library-type.ts';
import { publish } from './publish.ts';
import { remove, removePlain } from './remove.ts';
import { savePlain } from './save-plain.ts';
import { unpublish } from './unpublish.ts';
import { update } from './update.ts';

/**
 * Puts the rules of the library around the Document Service: who may do it, then what else must be
 * done. Each write, what the rules add to it and its outbox row are one transaction. Must run at
 * register: the rules then stand outside Strapi's own, which see every write that they make.
 */
export function registerRules(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = toEntryType(context.uid);
    if (type === undefined || isInner()) return await next();
    const person = await getPerson(strapi);
    const params = parseParams(context.params);
    const go = async (changes?: object): Promise<Awaited<ReturnType<typeof next>>> => {
      if (changes !== undefined) Object.assign(context, { params: { ...params, ...changes } });
      return await next();
    };
    const read = READS.find((name) => name === context.action);
    const write = WRITES.find((name) => name === context.action);
    // Strapi's language plugin looks at an entry before it knows who asks, and tells nobody.
    if (person.kind === 'stranger' && read === undefined) {
      refusePerson(strapi, 'people.refused.stranger');
    }
    let result: unknown;
    if (read !== undefined && person.kind === 'partner') {
      result = await guardRead(strapi, person, read, type, params, go);
    } else if (write === undefined) {
      return await go();
    } else {
      const action: Action = { strapi, type, uid: toUid(type), params, next: go };
      result = await strapi.db.transaction(async () => {
        await takeTurn(strapi);
        return await runAs(person, write, action);
      });
    }
    // The rules give what Strapi gave, or rows in the same shape.
    return result as Awaited<ReturnType<typeof next>>;
  });
}

async function runAs(person: Person, write: Write, action: Action): Promise<unknown> {
  const { strapi, type, params } = action;
  if (person.kind === 'system') return await run(write, action);
  const { [HANDED_IN_AT]: _mark, ...data } = params.data ?? {};
  const wanted = params.data ? { ...action, params: { ...params, data } } : action;
  if (person.kind !== 'partner') return await save(write, wanted);
  return await guardWrite(strapi, person, write, type, wanted.params, async (changed) => {
    return await save(
      write,
      changed ? { ...action, params: { ...params, data: changed } } : wanted,
    );
  });
}

async function save(write: Write, action: Action): Promise<unknown> {
  if (write !== 'update') return await run(write, action);
  return await keepOthersWork(action, async (changed) => await run(write, changed));
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
