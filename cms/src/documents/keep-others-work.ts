import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import type { Action } from './action.ts';
import { toFieldName } from './field-name.ts';
import {
  digestShown,
  getFormFields,
  parseVersion,
  toFieldVersion,
  writeVersion,
  type FieldVersion,
  type FormVersion,
} from './form-version.ts';
import { getShape } from './get-shape.ts';
import { PLAIN_TYPES, toUid } from './library-type.ts';
import { toFullPopulate } from './links.ts';
import type { Field } from './model-shape.ts';
import { refuse } from './refuse.ts';
import { findRows, hasProse, type Row } from './rows.ts';
import { VERSION_HEADER } from './version-header.ts';

const form = z.record(z.string(), z.unknown());

/** Versions of the forms that were saved, by the request that saved them. */
const saved = new WeakMap<object, string>();

/**
 * Of what a form sends only that is written which its editor changed: what others changed meanwhile in other fields, or
 * in another language, stays theirs. What both changed is refused, by name, and nothing is saved; so is a publish of
 * anything that changed since the form was opened: it would go live unseen. What the row says already is no conflict: the
 * answer to an earlier save was lost. A request without a version is left as it is.
 */
export async function keepOthersWork(
  action: Action,
  run: (changed: Action) => Promise<unknown>,
): Promise<unknown> {
  const { strapi, type, uid, params } = action;
  const context = strapi.requestContext.get();
  const opened = parseVersion(context?.request.headers[VERSION_HEADER]);
  const sent = form.safeParse(context?.request['body']);
  const { data } = params;
  if (!context || !opened || !sent.success || !data) return await run(action);
  const isOther =
    opened.documentId !== params.documentId || opened.locale !== (params.locale ?? '');
  const row = isOther ? undefined : await readRow(strapi, type, opened.documentId, opened.locale);
  if (row === undefined) return await run(action);
  const isPublish = context.request.path.endsWith('/actions/publish');
  const fields = getFormFields(getShape(strapi, uid));
  const alone = fields.filter(
    (field) => !(field.name in data) || isLeftAlone(field, opened, sent.data),
  );
  const lost = fields.filter((field) => {
    if (!isChanged(field, opened, row)) return false;
    return alone.includes(field) ? isPublish : !isAlreadySaid(field, sent.data, row);
  });
  if (lost.length > 0) refuseLost(action, lost, isPublish);
  const names = new Set(alone.map(({ name }) => name));
  const changed = Object.entries(data).filter(([name]) => !names.has(name));
  const result = await run({ ...action, params: { ...params, data: Object.fromEntries(changed) } });
  const after = await readRow(strapi, type, opened.documentId, opened.locale);
  if (after !== undefined) saved.set(context, toVersionAfter(fields, alone, opened, row, after));
  return result;
}

/** The version that the form of a request has from its save on; undefined where the request brought none. */
export function getSavedVersion(request: object): string | undefined {
  return saved.get(request);
}

/** The form goes on showing what its editor left alone as it was opened: what others changed there she has not seen. */
function toVersionAfter(
  fields: readonly Field[],
  alone: readonly Field[],
  opened: FormVersion,
  before: Row,
  after: Row,
): string {
  const versions = fields.map((field): [string, FieldVersion] => {
    const version = toFieldVersion(field, after);
    const known = opened.fields.get(field.name);
    if (known === undefined || !alone.includes(field)) return [field.name, version];
    const isSeen = known.said === toFieldVersion(field, before).said;
    return [field.name, { shown: known.shown, said: isSeen ? version.said : known.said }];
  });
  return writeVersion({ ...opened, fields: new Map(versions) });
}

function refuseLost({ strapi, type }: Action, lost: readonly Field[], isPublish: boolean): never {
  const language = getEditorLocale(strapi);
  const names = lost.map((field) => toFieldName(language, type, lost, [field.name]));
  const key = isPublish ? 'content.conflict.publish' : 'content.conflict';
  const path = lost.slice(0, 1).map(({ name }) => name);
  return refuse(strapi, [{ key, params: { fields: names.join(', ') }, path }]);
}

function isLeftAlone(
  field: Field,
  { fields }: FormVersion,
  sent: Readonly<Record<string, unknown>>,
): boolean {
  return fields.get(field.name)?.shown === digestShown(field, sent[field.name]);
}

function isAlreadySaid(field: Field, sent: Readonly<Record<string, unknown>>, row: Row): boolean {
  return digestShown(field, sent[field.name]) === toFieldVersion(field, row).shown;
}

/** The title of a language in which nobody has written is borrowed, and follows the one that it is borrowed from. */
function isChanged(field: Field, { fields }: FormVersion, row: Row): boolean {
  const before = fields.get(field.name);
  if (before === undefined || (!hasProse(row) && field.name === 'title')) return false;
  return before.said !== toFieldVersion(field, row).said;
}

/** The version of the form of an entry, or of the one entry of its type; undefined where there is no such row. */
export async function readVersion(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string | undefined,
  locale: string,
): Promise<string | undefined> {
  const row = await readRow(strapi, type, documentId, locale);
  if (row === undefined) return undefined;
  const fields = getFormFields(getShape(strapi, toUid(type)));
  const versions = fields.map((field) => [field.name, toFieldVersion(field, row)] as const);
  return writeVersion({ documentId: row.documentId, locale, fields: new Map(versions) });
}

/** The row that a form works on, whole: the draft of its language, or the one row of a type without drafts. */
async function readRow(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string | undefined,
  locale: string,
): Promise<Row | undefined> {
  const uid = toUid(type);
  const shape = getShape(strapi, uid);
  const status = PLAIN_TYPES.includes(type) ? 'published' : 'draft';
  const filter = {
    ...(documentId === undefined ? {} : { documentId }),
    ...(locale === '' ? {} : { locale }),
  };
  const populate = toFullPopulate({ ...shape, prose: [], facts: getFormFields(shape) });
  const [row] = await findRows(strapi, uid, status, filter, { populate, limit: 1 });
  return row;
}
