import { z } from 'zod';
import type { Links } from '../records/published-links.ts';
import type { Field, ModelShape, RelationField } from './model-shape.ts';

const target = z.object({ documentId: z.string() });
const one = target.nullish();
const many = z.array(target).nullish();
const items = z.union([
  z.array(z.record(z.string(), z.unknown())),
  z.record(z.string(), z.unknown()),
]);

/** A field of a type, or of its component, that links to other entries. */
export interface LinkField {
  /** `creators`, or `editions.adaptedBy` inside a component. */
  readonly path: string;
  readonly field: RelationField;
  /** The component's attribute, where the link lies inside one. */
  readonly component: string | null;
}

export function getLinkFields(shape: ModelShape): LinkField[] {
  return shape.facts.flatMap((fact): LinkField[] => {
    if (fact.kind === 'relation') return [{ path: fact.name, field: fact, component: null }];
    if (fact.kind !== 'component') return [];
    return fact.fields.flatMap((field) =>
      field.kind === 'relation'
        ? [{ path: `${fact.name}.${field.name}`, field, component: fact.name }]
        : [],
    );
  });
}

/** What to read with a row so that `toLinks` finds every link. */
export function toLinkPopulate(shape: ModelShape): Record<string, unknown> {
  return toPopulate(
    shape.facts.flatMap((fact): Field[] => {
      if (fact.kind === 'relation') return [fact];
      if (fact.kind !== 'component') return [];
      const fields = fact.fields.filter(({ kind }) => kind === 'relation');
      return fields.length === 0 ? [] : [{ ...fact, fields }];
    }),
  );
}

/** What to read with a row so that it is whole: links, components, files. */
export function toFullPopulate(shape: ModelShape): Record<string, unknown> {
  return toPopulate([...shape.facts, ...shape.prose]);
}

/** What to read with a row so that its prose is whole. */
export function toProsePopulate(shape: ModelShape): Record<string, unknown> {
  return toPopulate(shape.prose);
}

function toPopulate(fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (field.kind === 'relation') return [[field.name, { select: ['documentId'] }]];
      if (field.kind === 'media') return [[field.name, true]];
      if (field.kind !== 'component') return [];
      return [[field.name, { populate: toPopulate(field.fields) }]];
    }),
  );
}

/** Links of a row read with `toLinkPopulate`, by document id. */
export function toLinks(shape: ModelShape, row: Readonly<Record<string, unknown>>): Links {
  return Object.fromEntries(
    getLinkFields(shape).map(({ path, field, component }) => {
      if (component === null) return [path, readLink(field, row[field.name])];
      const parsed = items.nullish().parse(row[component]) ?? [];
      const list = Array.isArray(parsed) ? parsed : [parsed];
      return [path, list.map((item) => readLink(field, item[field.name])[0] ?? null)];
    }),
  );
}

function readLink(field: RelationField, value: unknown): string[] {
  if (field.many) return (many.parse(value) ?? []).map((entry) => entry.documentId);
  const linked = one.parse(value);
  return linked ? [linked.documentId] : [];
}
