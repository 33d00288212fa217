import { z } from 'zod';
import type { Linked, Links } from '../records/published-links.ts';
import type { ComponentField, Field, ModelShape, RelationField } from './model-shape.ts';

const target = z.object({ documentId: z.string() });
const one = target.nullish();
const many = z.array(target).nullish();
const item = z.record(z.string(), z.unknown());
const items = z.union([z.array(item), item]);

/** A field of a type, or of its components, that links to other entries. */
export interface LinkField {
  /** `creators`, or `measures.indicator.label` inside components. */
  readonly path: string;
  readonly field: RelationField;
  /** Names of the components' attributes that the link lies in, outermost first; none at the root. */
  readonly inside: readonly string[];
}

/** Every relation among the facts of a type in the schema's order, those inside components at any depth too. */
export function getLinkFields({ facts }: Pick<ModelShape, 'facts'>): LinkField[] {
  return findLinkFields(facts, []);
}

function findLinkFields(fields: readonly Field[], inside: readonly string[]): LinkField[] {
  return fields.flatMap((field): LinkField[] => {
    const path = [...inside, field.name];
    if (field.kind === 'component') return findLinkFields(field.fields, path);
    return field.kind === 'relation' ? [{ path: path.join('.'), field, inside }] : [];
  });
}

/** What to read with a row so that `toLinks` finds every link. */
export function toLinkPopulate(shape: ModelShape): Record<string, unknown> {
  return toPopulate(keepLinks(shape.facts));
}

function keepLinks(fields: readonly Field[]): Field[] {
  return fields.flatMap((field): Field[] => {
    if (field.kind === 'relation') return [field];
    if (field.kind !== 'component') return [];
    const inner = keepLinks(field.fields);
    return inner.length === 0 ? [] : [{ ...field, fields: inner } satisfies ComponentField];
  });
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

type Item = Readonly<Record<string, unknown>>;

/** Links of a row read with `toLinkPopulate`, by document id. */
export function toLinks(shape: Pick<ModelShape, 'facts'>, row: Item): Links {
  return Object.fromEntries(
    getLinkFields(shape).map(({ path, field, inside }) => [path, readLinked(field, inside, row)]),
  );
}

function readLinked(field: RelationField, inside: readonly string[], row: Item): Linked[] {
  const [component, ...deeper] = inside;
  if (component === undefined) return readLink(field, row[field.name]);
  const parsed = items.nullish().parse(row[component]) ?? [];
  return (Array.isArray(parsed) ? parsed : [parsed]).map((inner): Linked => {
    const linked = readLinked(field, deeper, inner);
    return deeper.length > 0 || field.many ? linked : (linked[0] ?? null);
  });
}

function readLink(field: RelationField, value: unknown): string[] {
  if (field.many) return (many.parse(value) ?? []).map((entry) => entry.documentId);
  const linked = one.parse(value);
  return linked ? [linked.documentId] : [];
}

/** Document ids of all that one field links to, whatever the item. */
export function toLinkedIds(links: Links, path: string): string[] {
  return flatten(links[path] ?? []);
}

function flatten(linked: Linked): string[] {
  if (linked === null) return [];
  return typeof linked === 'string' ? [linked] : linked.flatMap(flatten);
}
