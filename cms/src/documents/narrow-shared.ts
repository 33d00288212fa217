import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toEntry } from '../export/to-entry.ts';
import { getShape } from './get-shape.ts';
import { toEntryType, toUid } from './library-type.ts';
import { toFullPopulate } from './links.ts';
import { findRows, rowSchema, type Row } from './rows.ts';

const source = rowSchema.extend({ locale: z.string() });

/**
 * A row, on its way to the other languages of its entry, without the shared fields that all drafts have already. Strapi
 * copies lists by making their items anew: somebody who has the form of another language open could then save none of
 * her lists, though nobody changed them.
 */
export async function narrowShared(
  strapi: Core.Strapi,
  uid: string,
  row: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const type = toEntryType(uid);
  const from = source.safeParse(row);
  if (type === undefined || !from.success || from.data.publishedAt !== null) return { ...row };
  const shape = getShape(strapi, toUid(type));
  const inside = {
    ...shape,
    prose: [],
    facts: shape.facts.filter((fact) => fact.kind !== 'relation'),
  };
  const { documentId } = from.data;
  const populate = toFullPopulate(inside);
  const drafts = await findRows(strapi, toUid(type), 'draft', { documentId }, { populate });
  const toFacts = (draft: Row): Readonly<Record<string, unknown>> =>
    toEntry(type, inside, [draft], null, () => true);
  const wanted = toFacts({ ...from.data, locale: null });
  const others = drafts.filter(({ locale }) => locale !== from.data.locale).map(toFacts);
  const same = inside.facts
    .map(({ name }) => name)
    .filter((name) => others.every((facts) => isDeepStrictEqual(facts[name], wanted[name])));
  return Object.fromEntries(Object.entries(row).filter(([name]) => !same.includes(name)));
}
