import { ENTRY_SCHEMAS, type EntryType } from '@closer/shared/content/entry.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getShape } from '../documents/get-shape.ts';
import { toUid } from '../documents/library-type.ts';
import { toData, type Resolver, type SeedEntry } from './seed-data.ts';

const created = z.object({ documentId: z.string() });
const proseOf = z.object({ prose: z.record(z.string(), z.record(z.string(), z.unknown())) });

/**
 * Writes an entry of the seed as an editor would: through the Document Service, language by language,
 * and publishes the languages that have prose. With `documentId` over the entry that is there.
 *
 * @returns the entry's document id
 */
export async function writeEntry(
  strapi: Core.Strapi,
  type: EntryType,
  entry: SeedEntry,
  resolver: Resolver,
  documentId: string | null,
): Promise<string> {
  const documents = strapi.documents(toUid(type));
  const shape = getShape(strapi, toUid(type));
  // The key of a place or page is its code; terms carry theirs.
  const facts = toData(shape.facts, { code: entry.key, ...entry }, resolver);
  const save = async (
    id: string | null,
    locale: Locale | null,
    data: Record<string, unknown>,
  ): Promise<string> => {
    const at = locale === null ? {} : { locale };
    if (id === null) return created.parse(await documents.create({ ...at, data })).documentId;
    await documents.update({ documentId: id, ...at, data });
    return id;
  };
  if (!('prose' in ENTRY_SCHEMAS[type].shape)) return await save(documentId, null, facts);
  const { prose } = proseOf.parse(entry);
  const written = LOCALE_CODES.filter((locale) => prose[locale] !== undefined);
  let id = documentId;
  for (const [at, locale] of written.entries()) {
    id = await save(id, locale, at === 0 ? { ...facts, ...prose[locale] } : { ...prose[locale] });
  }
  const saved = id ?? '';
  await documents.publish({ documentId: saved, locale: [...written] });
  return saved;
}
