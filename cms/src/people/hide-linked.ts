import { toEntryType } from '../documents/library-type.ts';
import type { Field, ModelShape } from '../documents/model-shape.ts';
import { isOwnable } from './ownership.ts';

/** What a link shows of the entry on its other side. `count` stands where Strapi only counts. */
const SHOWN = [
  'id',
  'documentId',
  'locale',
  'title',
  'publishedAt',
  'createdAt',
  'updatedAt',
  'status',
  'count',
];

/**
 * The answer of the Document Service without what it holds of other entries' drafts: a linked entry
 * keeps its title and nothing else, so do the entry's own rows in other languages.
 */
export function hideLinked(shape: ModelShape, answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map((row) => hideLinked(shape, row));
  if (!isItem(answer)) return answer;
  const { prose, facts, replacement } = shape;
  const row = hideIn([...prose, ...facts, ...(replacement === null ? [] : [replacement])], answer);
  const { localizations } = row;
  return localizations === undefined ? row : { ...row, localizations: pickShown(localizations) };
}

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

function hideIn(fields: readonly Field[], row: Item): Item {
  const changed = fields.flatMap((field): [string, unknown][] => {
    const value = row[field.name];
    if (value === undefined || value === null) return [];
    if (field.kind === 'component') return [[field.name, hideInComponent(field.fields, value)]];
    if (field.kind !== 'relation') return [];
    const target = toEntryType(field.target);
    const open = target !== undefined && !isOwnable(target);
    return open ? [] : [[field.name, pickShown(value)]];
  });
  return { ...row, ...Object.fromEntries(changed) };
}

function hideInComponent(fields: readonly Field[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => hideInComponent(fields, item));
  return isItem(value) ? hideIn(fields, value) : value;
}

function pickShown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pickShown);
  if (!isItem(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => SHOWN.includes(key)));
}
