import { toEntryType } from '../documents/library-type.ts';
import type { Field, ModelShape } from '../documents/model-shape.ts';
import { isOwnable } from './ownership.ts';

/** What may be asked of an entry on the other side of a link: what its link shows anyway. */
const SHOWN = ['id', 'documentId', 'title', 'locale'];
/** Strapi's own fields. The other rows of the entry and its people are no way around. */
const PLAIN = ['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt', 'status'];

interface Asked {
  readonly filters?: unknown;
  readonly sort?: unknown;
}

/**
 * Whether a question keeps to the entries it is about. A filter that looks through a link into somebody
 * else's draft would tell its text, letter by letter.
 */
export function checkQuery(shape: ModelShape, { filters, sort }: Asked): boolean {
  const fields: readonly Field[] = [...shape.prose, ...shape.facts];
  return isAllowed(fields, filters) && toSortPaths(sort).every((path) => isAllowed(fields, path));
}

function isAllowed(fields: readonly Field[], value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => isAllowed(fields, each));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]: [string, unknown]) => {
    if (key.startsWith('$')) return isAllowed(fields, inner);
    const field = fields.find(({ name }) => name === key);
    if (field === undefined) return PLAIN.includes(key) || !isNested(inner);
    if (field.kind === 'component') return isAllowed(field.fields, inner);
    if (field.kind !== 'relation') return field.kind === 'scalar' || !isNested(inner);
    const target = toEntryType(field.target);
    return target !== undefined && (!isOwnable(target) || asksOnlyShown(inner));
  });
}

function asksOnlyShown(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(asksOnlyShown);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]: [string, unknown]) =>
    key.startsWith('$') ? asksOnlyShown(inner) : SHOWN.includes(key),
  );
}

/** Whether a filter goes on to fields of something else; an operator such as `$null` does not. */
function isNested(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isNested);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]: [string, unknown]) => !key.startsWith('$') || isNested(inner),
  );
}

/** Sorting in all its spellings as nested objects: `publisher.title:asc` is `{publisher: {title: true}}`. */
function toSortPaths(sort: unknown): object[] {
  if (typeof sort === 'string') {
    return sort.split(',').map((part) => {
      const path = part.trim().split(':')[0]?.split('.') ?? [];
      return Object(path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), true)) as object;
    });
  }
  if (Array.isArray(sort)) return sort.flatMap(toSortPaths);
  return typeof sort === 'object' && sort !== null ? [sort] : [];
}
