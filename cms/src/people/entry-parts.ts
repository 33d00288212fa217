import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getShape } from '../documents/get-shape.ts';
import { toEntryType, toUid } from '../documents/library-type.ts';
import { toFullPopulate } from '../documents/links.ts';
import { REPLACED_BY, type Field } from '../documents/model-shape.ts';
import { findRows } from '../documents/rows.ts';

export interface Link {
  readonly type: EntryType;
  readonly documentId: string;
  /** Name of the field, or of the field inside a component. */
  readonly field: string;
}

/** What an entry holds that is not its own text. */
export interface Parts {
  /** Document id of the organisation; null where nobody owns the entry. */
  readonly owner: string | null;
  /** Document id of the entry that this one became; null where it is still itself. */
  readonly replacedBy: string | null;
  readonly links: readonly Link[];
  /** Strapi's row ids. */
  readonly files: readonly number[];
}

/** The parts of an entry's draft, those of all its languages together. */
export async function readParts(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
): Promise<Parts> {
  const uid = toUid(type);
  const { facts: inside, replacement, ...rest } = getShape(strapi, uid);
  const facts = replacement === null ? inside : [...inside, replacement];
  const populate = toFullPopulate({ ...rest, replacement, facts });
  const drafts = await findRows(strapi, uid, 'draft', { documentId }, { populate });
  const links = drafts.flatMap((row) => readLinks(facts, row));
  return {
    owner: links.find(({ field }) => field === 'owner')?.documentId ?? null,
    replacedBy: links.find(({ field }) => field === REPLACED_BY)?.documentId ?? null,
    links,
    files: [...new Set(drafts.flatMap((row) => readFiles(facts, row)))],
  };
}

type Item = Readonly<Record<string, unknown>>;

const items = z.array(z.record(z.string(), z.unknown()));

/** The value of a link, a file or a component: one, several or none. */
function toItems(value: unknown): Item[] {
  return items.parse(Array.isArray(value) ? value : [value ?? []].flat());
}

const target = z.object({ documentId: z.string() });
const file = z.object({ id: z.number() });

function readLinks(fields: readonly Field[], row: Item): Link[] {
  return fields.flatMap((field) => {
    const found = field.kind === 'scalar' || field.kind === 'media' ? [] : toItems(row[field.name]);
    if (field.kind === 'component') return found.flatMap((item) => readLinks(field.fields, item));
    const type = field.kind === 'relation' ? toEntryType(field.target) : undefined;
    if (type === undefined) return [];
    return found.map((item) => ({ ...target.parse(item), type, field: field.name }));
  });
}

function readFiles(fields: readonly Field[], row: Item): number[] {
  return fields.flatMap((field) => {
    if (field.kind === 'media') return toItems(row[field.name]).map((item) => file.parse(item).id);
    if (field.kind !== 'component') return [];
    return toItems(row[field.name]).flatMap((item) => readFiles(field.fields, item));
  });
}

/** Whether the value of a link, in any spelling that Strapi takes, links to nothing. */
export function isEmptyLink(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object' || 'id' in value || 'documentId' in value) return false;
  return ['connect', 'set'].every((key) => isEmptyLink(Reflect.get(value, key)));
}
