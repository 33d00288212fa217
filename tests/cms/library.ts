import { get, type IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { EntryType, Entry } from '@closer/shared/content/entry.ts';
import { entry } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import {
  exportLine,
  type ExportEntry,
  type ExportGone,
} from '@closer/shared/snapshot/export-line.ts';
import { z } from 'zod';
import { toUid } from '../../cms/src/documents/library-type.ts';
import { EXPORT_TOKEN, type TestCms } from './start-strapi.ts';

export type Data = Record<string, unknown>;

const rowSchema = z.looseObject({
  id: z.number(),
  documentId: z.string(),
  locale: z.string().nullable(),
  publishedAt: z.unknown(),
  title: z.string().nullish(),
  slug: z.string().nullish(),
  untranslated: z.boolean().nullish(),
});
export type Row = z.infer<typeof rowSchema>;

const created = z.object({ documentId: z.string() });

/** What a test does in the CMS, as an editor would, through the Document Service. */
export interface Library {
  create(type: EntryType, locale: Locale | null, data: Data): Promise<string>;
  update(type: EntryType, id: string, locale: Locale | null, data: Data): Promise<void>;
  publish(type: EntryType, id: string, locale: Locale | readonly Locale[] | '*'): Promise<void>;
  unpublish(type: EntryType, id: string, locale: Locale | '*'): Promise<void>;
  discard(type: EntryType, id: string, locale: Locale): Promise<void>;
  remove(type: EntryType, id: string, locale: Locale | '*' | null): Promise<void>;
  /** Rows of a type, drafts and languages counted each. */
  count(type: EntryType): Promise<number>;
  /** Document ids of a type. */
  ids(type: EntryType): Promise<string[]>;
  /** Rows of an entry as they lie in the database, with relations by document id where asked. */
  rows(type: EntryType, id: string, status: 'draft' | 'published', populate?: Data): Promise<Row[]>;
}

export function openLibrary({ strapi }: TestCms): Library {
  const documents = (type: EntryType) => strapi.documents(toUid(type));
  const at = (locale: string | null) => (locale === null ? {} : { locale });
  const among = (locale: string | readonly string[]) =>
    typeof locale === 'string' ? { locale } : { locale: [...locale] };
  return {
    async create(type, locale, data) {
      return created.parse(await documents(type).create({ ...at(locale), data })).documentId;
    },
    async update(type, documentId, locale, data) {
      await documents(type).update({ documentId, ...at(locale), data });
    },
    async publish(type, documentId, locale) {
      await documents(type).publish({ documentId, ...among(locale) });
    },
    async unpublish(type, documentId, locale) {
      await documents(type).unpublish({ documentId, locale });
    },
    async discard(type, documentId, locale) {
      await documents(type).discardDraft({ documentId, locale });
    },
    async remove(type, documentId, locale) {
      await documents(type).delete({ documentId, ...at(locale) });
    },
    async count(type) {
      return await strapi.db.query(toUid(type)).count();
    },
    async ids(type) {
      const found: unknown = await strapi.db.query(toUid(type)).findMany();
      return [
        ...new Set(
          z
            .array(rowSchema)
            .parse(found)
            .map(({ documentId }) => documentId),
        ),
      ];
    },
    async rows(type, documentId, status, populate) {
      const found: unknown = await strapi.db.query(toUid(type)).findMany({
        where: {
          documentId,
          publishedAt: status === 'draft' ? { $null: true } : { $notNull: true },
        },
        orderBy: { locale: 'asc' },
        ...(populate === undefined ? {} : { populate }),
      });
      return z.array(rowSchema).parse(found);
    },
  };
}

/** The export, whole and parsed. */
export interface ReadLibrary {
  readonly sequence: number;
  readonly lines: readonly ExportEntry[];
  readonly entries: readonly Entry[];
  readonly gone: readonly ExportGone[];
}

export async function readExport({ address }: TestCms): Promise<ReadLibrary> {
  // A connection of its own: one that is kept may be closed by the server just when it is used again.
  const headers = { authorization: `Bearer ${EXPORT_TOKEN}` };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${address}/api/export`, { headers, agent: false }, resolve).once('error', reject);
  });
  const text = await readText(response);
  if (response.statusCode !== 200) throw new TypeError(`${String(response.statusCode)} ${text}`);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => exportLine.parse(JSON.parse(line)));
  const last = lines.at(-1);
  if (last?.kind !== 'footer') throw new TypeError('the export has no last line');
  const entries = lines.filter((line) => line.kind === 'entry');
  return {
    sequence: last.sequence,
    lines: entries,
    entries: entries.map((line) => entry.parse(line.entry)),
    gone: lines.filter((line) => line.kind === 'gone'),
  };
}

/** The entry in the export; undefined where readers cannot see it. */
export async function findExported(cms: TestCms, id: string): Promise<Entry | undefined> {
  return (await readExport(cms)).entries.find((found) => found.id === id);
}

/** The languages in which readers see a text of the entry. */
export async function findLanguages(cms: TestCms, id: string): Promise<string[]> {
  const found = await findExported(cms, id);
  return found !== undefined && 'prose' in found ? Object.keys(found.prose) : [];
}
