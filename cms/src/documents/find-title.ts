import type { EntryType } from '@closer/shared/content/entry.ts';
import { getFallbackOrder } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { t } from '../dictionaries/translate.ts';
import { toUid } from './library-type.ts';
import { findRows, type Row } from './rows.ts';

const withCode = z.looseObject({ code: z.string().nullish() });

/** How a sentence calls an entry: its title in the editor's language or the next best, or its code, in quotes. */
export async function findTitle(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
): Promise<string> {
  const uid = toUid(type);
  const drafts = await findRows(strapi, uid, 'draft', { documentId });
  const rows =
    drafts.length > 0 ? drafts : await findRows(strapi, uid, 'published', { documentId });
  const order: readonly (string | null)[] = getFallbackOrder(getEditorLocale(strapi));
  const titled = order
    .map((locale) => rows.find((row) => row.locale === locale && row.title))
    .find((row): row is Row => row !== undefined);
  const title = titled?.title ?? withCode.parse(rows[0] ?? {}).code ?? documentId;
  return t(getEditorLocale(strapi), 'content.quoted', { title });
}
