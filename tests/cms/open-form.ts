import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { keepVersions } from '../../cms/src/admin/keep-versions.ts';
import { toUid } from '../../cms/src/documents/library-type.ts';
import type { Data } from './library.ts';
import type { Answer, Person } from './people.ts';

/** A form of the CMS in a window of its own. It sends every field of it, as Strapi's forms do. */
export interface Form {
  /** What stood in the fields when it was opened. What is changed stands there from then on. */
  readonly values: Readonly<Data>;
  save(changes: Data): Promise<Answer>;
  publish(changes: Data): Promise<Answer>;
}

const answer = z.object({ data: z.record(z.string(), z.unknown()) });
const count = z.strictObject({ count: z.number() });
const item = z.record(z.string(), z.unknown());
const items = z.array(item);

/** What Strapi's forms leave out of what they were given. */
const NOT_SENT = [
  'id',
  'createdBy',
  'updatedBy',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'status',
];

function toSent(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
      if (value === null) return [];
      if (count.safeParse(value).success) return [[name, { connect: [], disconnect: [] }]];
      const list = items.safeParse(value);
      if (list.success) {
        return [[name, list.data.map((each, at) => ({ ...toSent(each), __temp_key__: `a${at}` }))]];
      }
      const one = item.safeParse(value);
      return [[name, one.success ? toSent(one.data) : value]];
    }),
  );
}

/** Opens the form of an entry; `locale` is null for a type of one form for all languages. */
export async function openForm(
  person: Person,
  type: EntryType,
  id: string,
  locale: Locale | null,
): Promise<Form> {
  const fetch = keepVersions(person.fetch);
  const kind = type === 'site' ? 'single-types' : 'collection-types';
  const entry = `/content-manager/${kind}/${toUid(type)}${type === 'site' ? '' : `/${id}`}`;
  const query = locale === null ? '' : `?locale=${locale}`;
  const opened = await fetch(`${entry}${query}`);
  const { data } = answer.parse(await opened.json());
  const own = Object.entries(data).filter(([name]) => !NOT_SENT.includes(name));
  let values = toSent(Object.fromEntries(own));
  const send = async (method: string, address: string, changes: Data): Promise<Answer> => {
    values = { ...values, ...changes };
    const body = JSON.stringify(values);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(address, { method, headers, body });
    return { status: response.status, text: await response.text() };
  };
  return {
    values: { ...values },
    save: async (changes) => await send('PUT', `${entry}${query}`, changes),
    publish: async (changes) => await send('POST', `${entry}/actions/publish${query}`, changes),
  };
}
