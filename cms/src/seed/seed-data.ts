import type { EntryType } from '@closer/shared/content/entry.ts';
import { z } from 'zod';
import { toEntryType } from '../documents/library-type.ts';
import type { Field, ModelShape } from '../documents/model-shape.ts';

/** What an entry of the seed is written from. */
export interface SeedEntry {
  readonly key: string;
  readonly [field: string]: unknown;
}

/** Finds what a key or a file name of the seed stands for in this CMS; null where it is not there. */
export interface Resolver {
  readonly entry: (type: EntryType, key: string) => string | null;
  readonly file: (name: string) => number;
}

const keys = z.array(z.string());
const items = z.array(z.record(z.string(), z.unknown()));

/** Shared fields of a seed entry in the words of the Document Service. */
export function toData(
  fields: readonly Field[],
  entry: Readonly<Record<string, unknown>>,
  resolver: Resolver,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field.name, toValue(field, entry[field.name], resolver)]),
  );
}

function toValue(field: Field, value: unknown, resolver: Resolver): unknown {
  switch (field.kind) {
    case 'scalar':
      // Strapi wants the seconds that the contract leaves out.
      return field.type === 'time' && typeof value === 'string'
        ? `${value}:00.000`
        : (value ?? null);
    case 'media': {
      const ids = keys.parse(toList(value)).map((name) => resolver.file(name));
      return field.many ? ids : (ids[0] ?? null);
    }
    case 'relation': {
      const target = toEntryType(field.target);
      const ids = keys
        .parse(toList(value))
        .flatMap((key) => (target === undefined ? [] : (resolver.entry(target, key) ?? [])));
      return field.many ? ids : (ids[0] ?? null);
    }
    case 'component': {
      const list = items.parse(toList(value)).map((item) => toData(field.fields, item, resolver));
      return field.many ? list : (list[0] ?? null);
    }
  }
}

/** Keys that an entry links to among its own type, to be written before it. */
export function getOwnLinks(
  shape: ModelShape,
  uid: string,
  entry: Readonly<Record<string, unknown>>,
): string[] {
  return shape.facts.flatMap((field) =>
    field.kind === 'relation' && field.target === uid ? keys.parse(toList(entry[field.name])) : [],
  );
}

/** Names of the files that an entry carries. */
export function getFileNames(
  fields: readonly Field[],
  entry: Readonly<Record<string, unknown>>,
): string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'media') return keys.parse(toList(entry[field.name]));
    if (field.kind !== 'component') return [];
    return items
      .parse(toList(entry[field.name]))
      .flatMap((item) => getFileNames(field.fields, item));
  });
}

function toList(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
