import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { toUid } from '../../cms/src/documents/library-type.ts';
import type { Library } from './library.ts';
import type { Answer, Person } from './people.ts';
import type { Action } from './role-matrix.ts';

/** Stands in every draft and in nothing that readers see. */
export const SECRET = 'Zq7draft';
/** Stands in what readers see. */
export const LIVE = 'Zq7live';

/** An entry that an action is tried on. */
export interface Target {
  readonly type: EntryType;
  readonly id: string;
  readonly locale: Locale;
}

/** Document ids that actions need beside their target. */
export interface Others {
  readonly foreignOrganisation: string;
  readonly foreignDraft: string;
}

const toList = (type: EntryType): string => `/content-manager/collection-types/${toUid(type)}`;

/** Does something with an entry over the admin API, as the forms and lists of the CMS do. */
export async function tryAction(
  person: Person,
  action: Action,
  { type, id, locale }: Target,
  others: Others,
): Promise<Answer> {
  const list = toList(type);
  const entry = `${list}/${id}`;
  const inLocale = `?locale=${locale}`;
  const many = { documentIds: [id] };
  switch (action) {
    case 'read the draft':
      return await person.ask('GET', `${entry}${inLocale}`);
    case 'find it among the drafts':
      return await person.ask('GET', `${list}${inLocale}&pageSize=100&sort=createdAt:DESC`);
    case 'read what readers see':
      return await person.ask('GET', `${entry}${inLocale}&status=published`);
    case 'find it among what readers see':
      return await person.ask(
        'GET',
        `${list}${inLocale}&status=published&pageSize=100&sort=createdAt:DESC`,
      );
    case 'save':
      return await person.ask('PUT', `${entry}${inLocale}`, { title: `${SECRET} saved`, locale });
    case 'save in the way of publishing':
      return await person.ask('POST', `${entry}/actions/publish${inLocale}`, {
        title: `${SECRET} published`,
        locale,
      });
    case 'give it to another owner':
      return await person.ask('PUT', `${entry}${inLocale}`, {
        owner: { set: [{ documentId: others.foreignOrganisation, locale }] },
        locale,
      });
    case 'link it to a foreign draft':
      return await person.ask('PUT', `${entry}${inLocale}`, {
        owner: { connect: [{ documentId: others.foreignDraft, locale }] },
        locale,
      });
    case 'copy':
      return await person.ask('POST', `${list}/clone/${id}${inLocale}`, { title: SECRET, locale });
    case 'hand in':
      return await person.ask('POST', `/closer/hand-in/${type}/${id}`);
    case 'go back to what readers see':
      return await person.ask('POST', `${entry}/actions/discard${inLocale}`, { locale });
    case 'publish':
      return await person.ask('POST', `${entry}/actions/publish${inLocale}`, { locale });
    case 'publish with others':
      return await person.ask('POST', `${list}/actions/bulkPublish${inLocale}`, {
        ...many,
        locale,
      });
    case 'unpublish':
      return await person.ask('POST', `${entry}/actions/unpublish${inLocale}`, { locale });
    case 'unpublish with others':
      return await person.ask('POST', `${list}/actions/bulkUnpublish${inLocale}`, {
        ...many,
        locale,
      });
    case 'delete':
      return await person.ask('DELETE', `${entry}${inLocale}`);
    case 'delete with others':
      return await person.ask('POST', `${list}/actions/bulkDelete${inLocale}`, {
        ...many,
        locale,
      });
  }
}

const listed = z.object({ results: z.array(z.looseObject({ documentId: z.string() })) });

/** What a list says of an entry; empty where the entry is not in it. */
function findItem(list: string, id: string): string {
  const item = listed.parse(JSON.parse(list)).results.find(({ documentId }) => documentId === id);
  return item === undefined ? '' : JSON.stringify(item);
}

/** Whether it was done; a sentence where that is not plain. */
export async function judge(
  library: Library,
  action: Action,
  target: Target,
  before: string,
  answer: Answer,
): Promise<boolean | string> {
  const { status, text } = answer;
  const unclear = `${String(status)} ${text.slice(0, 300)}`;
  switch (action) {
    case 'read the draft':
      return status === 200 ? text.includes(SECRET) : status === 403 ? false : unclear;
    case 'find it among the drafts':
      return status === 200 ? findItem(text, target.id) !== '' : status === 403 ? false : unclear;
    case 'read what readers see':
    case 'find it among what readers see': {
      if (status === 403) return false;
      const item = action === 'read what readers see' ? text : findItem(text, target.id);
      return status === 200 && !item.includes(SECRET) ? item.includes(LIVE) : unclear;
    }
    default: {
      if (status >= 200 && status < 300) return true;
      const after = await toDigest(library, target);
      return (status === 400 || status === 403) && after === before ? false : unclear;
    }
  }
}

/** All that a change of an entry would change. */
export async function toDigest(library: Library, { type, id }: Target): Promise<string> {
  const rows = [
    await library.rows(type, id, 'draft', { owner: true }),
    await library.rows(type, id, 'published', { owner: true }),
  ];
  return JSON.stringify(rows);
}
