import { getFallbackOrder, LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getShape } from './get-shape.ts';
import { runInner } from './inner-action.ts';
import type { LibraryUid } from './library-type.ts';
import { toProsePopulate } from './links.ts';
import { UNTRANSLATED, type ComponentField } from './model-shape.ts';
import { findRows, hasProse, rowSchema, type Row } from './rows.ts';

/*
 * A shell is the row of a language in which nobody has written: it carries the title of another
 * language, so that lists and relations work in every language, and is marked `untranslated`.
 */

/** The row whose prose a reader of `wanted` sees instead. */
function findSource(rows: readonly Row[], wanted: Locale): Row | undefined {
  return getFallbackOrder(wanted)
    .map((locale) => rows.find((row) => row.locale === locale && hasProse(row)))
    .find((row) => row !== undefined);
}

/** The prose of a shell: the title of another language and nothing else. */
function toShell(
  strapi: Core.Strapi,
  uid: LibraryUid,
  title: string | null,
): Record<string, unknown> {
  const empty = getShape(strapi, uid).prose.map((field): [string, unknown] => [
    field.name,
    field.kind === 'component' && field.many ? [] : null,
  ]);
  return { ...Object.fromEntries(empty), title, [UNTRANSLATED]: true };
}

/** Gives an entry a draft in every language, and keeps the titles of its shells those of their source. */
export async function ensureDrafts(
  strapi: Core.Strapi,
  uid: LibraryUid,
  documentId: string,
): Promise<void> {
  const drafts = await findRows(strapi, uid, 'draft', { documentId });
  for (const locale of LOCALE_CODES) {
    const title = findSource(drafts, locale)?.title ?? null;
    const present = drafts.find((row) => row.locale === locale);
    if (present === undefined) {
      const data: Record<string, unknown> = { title, [UNTRANSLATED]: true };
      await runInner(async () => await strapi.documents(uid).update({ documentId, locale, data }));
    } else if (!hasProse(present) && present.title !== title && title !== null) {
      await strapi.db.query(uid).update({ where: { id: present.id }, data: { title } });
    }
  }
}

/**
 * Publishes the languages that nobody has published, as shells. What somebody is writing in them
 * stays in their drafts.
 */
export async function publishShells(
  strapi: Core.Strapi,
  uid: LibraryUid,
  documentId: string,
): Promise<void> {
  const published = await findRows(strapi, uid, 'published', { documentId });
  const missing = LOCALE_CODES.filter((code) => !published.some((row) => row.locale === code));
  if (missing.length > 0) {
    const locale = missing;
    await runInner(async () => await strapi.documents(uid).publish({ documentId, locale }));
    await emptyRows(strapi, uid, 'published', documentId, missing);
  }
  await offerDrafts(strapi, uid, documentId);
}

/** Makes published rows shells. Their drafts keep their prose. */
export async function makeShells(
  strapi: Core.Strapi,
  uid: LibraryUid,
  documentId: string,
  locales: readonly Locale[],
): Promise<void> {
  await emptyRows(strapi, uid, 'published', documentId, locales);
  await offerDrafts(strapi, uid, documentId);
}

const draftRow = rowSchema.extend({ updatedAt: z.coerce.date() });

/**
 * Lets editors publish what they wrote in a language that is live as a shell. Strapi goes by the times of the two rows
 * alone, and takes a live row that is newer than its draft for all that there is to publish.
 */
async function offerDrafts(
  strapi: Core.Strapi,
  uid: LibraryUid,
  documentId: string,
): Promise<void> {
  const published = await findRows(strapi, uid, 'published', { documentId });
  const shells = published.filter((row) => !hasProse(row));
  const found = await findRows(strapi, uid, 'draft', { documentId });
  const drafts = z.array(draftRow).parse(found.filter(hasProse));
  for (const { locale, updatedAt } of drafts) {
    const shell = shells.find((row) => row.locale === locale);
    if (shell === undefined) continue;
    // Strapi's queries write the present time into every row that they change.
    const query = strapi.db.queryBuilder(uid).where({ id: shell.id });
    await query.update({ updatedAt: new Date(Number(updatedAt) - 1) }).execute();
  }
}

/** Makes drafts shells: what was written in them is gone. */
export async function makeDraftShells(
  strapi: Core.Strapi,
  uid: LibraryUid,
  documentId: string,
  locales: readonly Locale[],
): Promise<void> {
  await emptyRows(strapi, uid, 'draft', documentId, locales);
}

async function emptyRows(
  strapi: Core.Strapi,
  uid: LibraryUid,
  status: 'draft' | 'published',
  documentId: string,
  locales: readonly Locale[],
): Promise<void> {
  const shape = getShape(strapi, uid);
  const lists = shape.prose.filter((field) => field.kind === 'component');
  const populate = toProsePopulate(shape);
  const rows = await findRows(strapi, uid, status, { documentId }, { populate });
  const sources = rows.filter((row) => row.locale !== null && !locales.includes(row.locale));
  for (const row of rows) {
    if (row.locale === null || !locales.includes(row.locale)) continue;
    const data = toShell(strapi, uid, findSource(sources, row.locale)?.title ?? null);
    await strapi.db.query(uid).update({ where: { id: row.id }, data });
    for (const list of lists) await removeItems(strapi, list, row);
  }
}

const items = z.union([
  z.array(z.object({ id: z.number() })),
  z.object({ id: z.number() }),
  z.null(),
]);

/** The query engine parts a row from its items, and leaves these in their table. */
async function removeItems(strapi: Core.Strapi, list: ComponentField, row: Row): Promise<void> {
  const found = items.parse(row[list.name] ?? null) ?? [];
  const ids = (Array.isArray(found) ? found : [found]).map(({ id }) => id);
  await strapi.db.query(list.component).deleteMany({ where: { id: { $in: ids } } });
}
