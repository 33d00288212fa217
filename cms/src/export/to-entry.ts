import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import type { Field, ModelShape } from '../documents/model-shape.ts';
import { hasProse, type Row } from '../documents/rows.ts';
import type { Links } from '../records/published-links.ts';

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
 * last (null: read from the row itself); `isLive` leaves out links to what is published nowhere.
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
  if (links !== null) applyLinks(shape, facts, links, isLive);
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
      return value ?? (field.type === 'boolean' ? false : null);
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

function applyLinks(
  shape: ModelShape,
  facts: Record<string, unknown>,
  links: Links,
  isLive: (uid: string, documentId: string) => boolean,
): void {
  for (const field of shape.facts) {
    if (field.kind === 'relation') {
      const live = (links[field.name] ?? []).filter(
        (id) => id !== null && isLive(field.target, id),
      );
      facts[field.name] = field.many ? live : (live[0] ?? null);
    } else if (field.kind === 'component') {
      const items = z.array(item).parse(toList(facts[field.name]));
      for (const inner of field.fields) {
        if (inner.kind !== 'relation') continue;
        const targets = links[`${field.name}.${inner.name}`] ?? [];
        items.forEach((value, at) => {
          const id = targets[at] ?? null;
          value[inner.name] = id !== null && isLive(inner.target, id) ? id : null;
        });
      }
      facts[field.name] = field.many ? items : (items[0] ?? null);
    }
  }
}
