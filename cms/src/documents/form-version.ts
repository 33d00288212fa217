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
    shown: digestShown(field, row[field.name]),
    said: digest(toSaid(field, row[field.name])),
  };
}

/** What a field of a form, or of a row, shows its editor; a link that a form changes is unlike any row. */
export function digestShown(field: Field, value: unknown): string {
  return digest(toShown(field, value));
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
const fileId = z.union([z.coerce.number(), withId.transform(({ id }) => id)]);
const linked = z.looseObject({ documentId: z.string() });
const linkChange = z.object({
  connect: z.array(z.unknown()).optional(),
  disconnect: z.array(z.unknown()).optional(),
});
const item = z.record(z.string(), z.unknown());

/** One value, several or none. */
function toList(value: unknown): unknown[] {
  return value === null || value === undefined ? [] : [value].flat();
}

function toShown(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'scalar':
      return value === '' ? null : (value ?? null);
    case 'media':
      return toList(value).map((file) => fileId.parse(file));
    case 'relation':
      return isLeftAlone(value) ? null : value;
    case 'component':
      return toList(value).map((raw) => {
        const parsed = item.parse(raw);
        const { id } = parsed;
        const inner = field.fields.map((each) => toShown(each, parsed[each.name]));
        return [id === undefined ? null : Number(id), inner];
      });
  }
}

/** Links of a row, which a form is shown apart, and those of a form that connects and disconnects nothing. */
function isLeftAlone(value: unknown): boolean {
  const rows = toList(value);
  if (rows.every((row) => linked.safeParse(row).success)) return true;
  const change = linkChange.safeParse(value);
  return (
    change.success &&
    toList(change.data.connect).concat(toList(change.data.disconnect)).length === 0
  );
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
      return toShown(field, value);
  }
}
