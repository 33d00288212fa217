import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Field, ModelShape } from './model-shape.ts';

/*
 * A form of the CMS sends all its fields, those too that its editor left alone, and nothing of what they were when she
 * opened it. So the CMS tells each form its version, and the form brings it back with what it saves (src/admin/keep-versions.ts).
 */

/** Digests of one field at the time a form was opened. */
export interface FieldVersion {
  /** What the form was shown, items of lists with their ids: a form that sends the same left the field alone. */
  readonly shown: string;
  /** What the field says, links included and ids left out: another digest means that somebody changed it. */
  readonly said: string;
}

/** The row that a form was opened with, and its fields by name. */
export interface FormVersion {
  readonly documentId: string;
  /** Empty for types of one form for all languages. */
  readonly locale: string;
  readonly fields: ReadonlyMap<string, FieldVersion>;
}

type Item = Readonly<Record<string, unknown>>;

/** Every field that an editor can change, those that she finds in "This entry is now" included. */
export function getFormFields({ prose, facts, replacement }: ModelShape): readonly Field[] {
  return [...prose, ...facts, ...(replacement === null ? [] : [replacement])];
}

/** The version of a row that was read whole. */
export function toFieldVersion(field: Field, row: Item): FieldVersion {
  return {
    shown: digest(toShown(field, row[field.name], 'row')),
    said: digest(toSaid(field, row[field.name])),
  };
}

/** What a field of a form shows its editor; a link that she changed, or what no form sends, is unlike any row. */
export function digestShown(field: Field, sent: unknown): string {
  return digest(toShown(field, sent, 'form'));
}

/** `id/bg;title=aaaaaaaa.bbbbbbbb;...` */
export function writeVersion({ documentId, locale, fields }: FormVersion): string {
  const parts = [...fields].map(([name, { shown, said }]) => `${name}=${shown}.${said}`);
  return [`${documentId}/${locale}`, ...parts].join(';');
}

const versionSchema = z
  .string()
  .regex(/^[a-z0-9]+\/[a-z-]*(?:;[A-Za-z]+=[\w-]{8}\.[\w-]{8})*$/u)
  .transform((text): FormVersion => {
    const [row = '', ...parts] = text.split(';');
    const [documentId = '', locale = ''] = row.split('/');
    const fields = parts.map((part): [string, FieldVersion] => {
      const [name = '', digests = ''] = part.split('=');
      const [shown = '', said = ''] = digests.split('.');
      return [name, { shown, said }];
    });
    return { documentId, locale, fields: new Map(fields) };
  });

/** The version that a request brings; undefined where it brings none, as commands and other programs do. */
export function parseVersion(header: unknown): FormVersion | undefined {
  const parsed = versionSchema.safeParse(header);
  return parsed.success ? parsed.data : undefined;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 8);
}

const withId = z.looseObject({ id: z.coerce.number() });
const fileIds = z.array(z.union([z.coerce.number(), withId.transform(({ id }) => id)]));
const linked = z.looseObject({ documentId: z.string() });
const noChange = z.object({ connect: z.tuple([]), disconnect: z.tuple([]) });
const item = z.record(z.string(), z.unknown());
const items = z.array(item);

/** One value, several or none. */
function toList(value: unknown): unknown[] {
  return value === null || value === undefined ? [] : [value].flat();
}

function toShown(field: Field, value: unknown, from: 'row' | 'form'): unknown {
  switch (field.kind) {
    case 'scalar':
      return value === '' ? null : (value ?? null);
    case 'media': {
      const ids = fileIds.safeParse(toList(value));
      return ids.success ? ids.data : { unknown: value };
    }
    case 'relation':
      // The links of a row are shown apart: a form sends what is to become of them.
      return from === 'row' || isLeftAlone(value) ? null : { change: value };
    case 'component': {
      const list = items.safeParse(toList(value));
      if (!list.success) return { unknown: value };
      return list.data.map((each) => {
        const inner = field.fields.map((part) => toShown(part, each[part.name], from));
        return [each['id'] === undefined ? null : Number(each['id']), inner];
      });
    }
  }
}

/** Whether a form connects and disconnects nothing; null, or an empty list, takes the links away. */
function isLeftAlone(value: unknown): boolean {
  return value === undefined || noChange.safeParse(value).success;
}

function toSaid(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'relation':
      return toList(value).map((row) => linked.parse(row).documentId);
    case 'component':
      return toList(value).map((raw) => {
        const parsed = item.parse(raw);
        return field.fields.map((each) => toSaid(each, parsed[each.name]));
      });
    case 'scalar':
    case 'media':
      return toShown(field, value, 'row');
  }
}
