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

/**
 * Of what a form sends only that is written which its editor changed: what others changed meanwhile in other fields, or
 * in another language, stays theirs. What both changed is refused, by name, and nothing is saved. So is a publish of
 * anything that changed since the form was opened: it would go live unseen. A request without a version is left as it is.
 */
export async function keepOthersWork(action: Action): Promise<Action> {
  const { strapi, type, uid, params } = action;
  const context = strapi.requestContext.get();
  const opened = parseVersion(context?.request.headers[VERSION_HEADER]);
  const sent = form.safeParse(context?.request['body']);
  const locale = params.locale ?? '';
  if (!opened || !sent.success || !params.data) return action;
  if (opened.documentId !== params.documentId || opened.locale !== locale) return action;
  const row = await readRow(strapi, type, opened.documentId, opened.locale);
  if (row === undefined) return action;
  const isPublish = context?.request.path.endsWith('/actions/publish') === true;
  const fields = getFormFields(getShape(strapi, uid));
  const { data } = params;
  const alone = fields.filter(
    (field) => !(field.name in data) || isLeftAlone(field, opened, sent.data),
  );
  const lost = fields.filter(
    (field) => (isPublish || !alone.includes(field)) && isChanged(field, opened, row),
  );
  const [first] = lost;
  if (first !== undefined) {
    const language = getEditorLocale(strapi);
    const names = lost.map((field) => toFieldName(language, type, fields, [field.name]));
    const key = isPublish ? 'content.conflict.publish' : 'content.conflict';
    refuse(strapi, [{ key, params: { fields: names.join(', ') }, path: [first.name] }]);
  }
  const names = new Set(alone.map(({ name }) => name));
  const changed = Object.entries(data).filter(([name]) => !names.has(name));
  return { ...action, params: { ...params, data: Object.fromEntries(changed) } };
}

function isLeftAlone(
  field: Field,
  { fields }: FormVersion,
  sent: Readonly<Record<string, unknown>>,
): boolean {
  return fields.get(field.name)?.shown === digestShown(field, sent[field.name]);
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
