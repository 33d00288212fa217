import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { toLinks } from '../documents/links.ts';
import type { Field, ModelShape } from '../documents/model-shape.ts';
import { hasProse, type Row } from '../documents/rows.ts';
import type { Linked, Links } from '../records/published-links.ts';

const fileRow = z.object({
  name: z.string(),
  ext: z.string().nullish(),
  mime: z.string().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  focalPoint: z.object({ x: z.number(), y: z.number() }).nullish(),
  sha256: z.string().nullish(),
  bytes: z.number().nullish(),
  pages: z.number().nullish(),
  tagged: z.boolean().nullish(),
  textLayer: z.boolean().nullish(),
});

const item = z.record(z.string(), z.unknown());

/** An entry in the shape of `shared/content`, not yet held against its schema. */
export interface RawEntry extends Record<string, unknown> {
  readonly type: EntryType;
  readonly id: string;
}

/**
 * The entry that published rows make: prose of each language from its own row unless that is a shell,
 * facts from the row published last. `links` holds what the entry linked to when it was published
 * last (null: what the row links to); `isLive` leaves out links to what is published nowhere.
 */
export function toEntry(
  type: EntryType,
  shape: ModelShape,
  rows: readonly Row[],
  links: Links | null,
  isLive: (uid: string, documentId: string) => boolean,
): RawEntry {
  const newest = getNewest(rows);
  const facts = Object.fromEntries(
    shape.facts.map((field) => [field.name, toValue(field, newest[field.name])]),
  );
  const linked = links ?? toLinks(shape, newest);
  applyLinks(shape.facts, facts, (name) => linked[name] ?? [], isLive);
  const entry = { type, id: newest.documentId, ...facts };
  return shape.prose.length === 0 ? entry : { ...entry, prose: toProse(shape, rows) };
}

/** The row published last; rows of one publication are told apart by their id. */
export function getNewest(rows: readonly Row[]): Row {
  const [first, ...rest] = rows;
  if (first === undefined) throw new RangeError('an entry has at least one row');
  return rest.reduce((newest, row) => {
    const difference = Number(row.publishedAt) - Number(newest.publishedAt);
    return difference > 0 || (difference === 0 && row.id > newest.id) ? row : newest;
  }, first);
}

function toProse(
  shape: ModelShape,
  rows: readonly Row[],
): Partial<Record<Locale, Record<string, unknown>>> {
  return Object.fromEntries(
    rows.flatMap((row) =>
      row.locale === null || !hasProse(row)
        ? []
        : [
            [
              row.locale,
              Object.fromEntries(
                shape.prose.map((field) => [field.name, toValue(field, row[field.name])]),
              ),
            ],
          ],
    ),
  );
}

function toValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'scalar':
      // Strapi keeps seconds of a time that nobody was asked for.
      return field.type === 'time' && typeof value === 'string'
        ? value.slice(0, 5)
        : (value ?? field.empty);
    case 'media': {
      const files = toList(value).map((file) => toMediaFile(fileRow.parse(file)));
      return field.many ? files : (files[0] ?? null);
    }
    case 'relation': {
      const ids = toList(value).map(
        (target) => z.object({ documentId: z.string() }).parse(target).documentId,
      );
      return field.many ? ids : (ids[0] ?? null);
    }
    case 'component': {
      const items = toList(value).map((raw) => {
        const parsed = item.parse(raw);
        return Object.fromEntries(
          field.fields.map((inner) => [inner.name, toValue(inner, parsed[inner.name])]),
        );
      });
      return field.many ? items : (items[0] ?? null);
    }
  }
}

function toList(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function toMediaFile(file: z.infer<typeof fileRow>): Record<string, unknown> {
  return {
    sha256: file.sha256 ?? null,
    name: file.name,
    ext: file.ext ?? null,
    mime: file.mime ?? null,
    size: file.bytes ?? null,
    width: file.width ?? null,
    height: file.height ?? null,
    focalPoint: file.focalPoint ?? null,
    pages: file.pages ?? null,
    tagged: file.tagged ?? null,
    textLayer: file.textLayer ?? null,
  };
}

/** Puts links into fields and their items; `getLinked` gives those of a field by its path from these fields on. */
function applyLinks(
  fields: readonly Field[],
  facts: Record<string, unknown>,
  getLinked: (path: string) => Linked,
  isLive: (uid: string, documentId: string) => boolean,
): void {
  for (const field of fields) {
    if (field.kind === 'relation') {
      const live = toLinkedList(getLinked(field.name)).filter(
        (id) => typeof id === 'string' && isLive(field.target, id),
      );
      facts[field.name] = field.many ? live : (live[0] ?? null);
    } else if (field.kind === 'component') {
      const items = z.array(item).parse(toList(facts[field.name]));
      for (const [at, inner] of items.entries()) {
        const getInner = (path: string): Linked =>
          toLinkedList(getLinked(`${field.name}.${path}`))[at] ?? null;
        applyLinks(field.fields, inner, getInner, isLive);
      }
      facts[field.name] = field.many ? items : (items[0] ?? null);
    }
  }
}

function toLinkedList(linked: Linked): readonly Linked[] {
  return typeof linked === 'string' || linked === null ? [linked] : linked;
}
