import { ENTRY_SCHEMAS, ENTRY_TYPES, type EntryType } from '@closer/shared/content/entry.ts';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { SNAPSHOT_SCHEMA_VERSION, type ExportLine } from '@closer/shared/snapshot/export-line.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { toAdminPath, toUid } from '../documents/library-type.ts';
import { toSlugs } from '../documents/publish.ts';
import { findAddresses, toAddresses, type Address } from '../records/addresses.ts';
import { getSequence } from '../records/outbox.ts';
import { findPublishedIds, readEntries, type IsLive, type PublishedEntry } from './read-entries.ts';
import { getNewest } from './to-entry.ts';

/** Entries read at a time: enough that queries cost little, few enough that memory stays small. */
const CHUNK = 250;

const plain = z.looseObject({ code: z.string(), updatedAt: z.coerce.date() });

/**
 * The whole published library as NDJSON, in pieces of many lines. Header and footer carry the number
 * of the newest change: where they differ, the library changed meanwhile and must be read again.
 */
export async function* writeExport(strapi: Core.Strapi): AsyncGenerator<string, void> {
  yield toText([
    {
      kind: 'header',
      schemaVersion: SNAPSHOT_SCHEMA_VERSION,
      sequence: await getSequence(strapi),
    },
  ]);
  const ids = new Map<EntryType, string[]>();
  for (const type of ENTRY_TYPES) ids.set(type, await findPublishedIds(strapi, type));
  const live = new Map<string, Set<string>>(
    [...ids].map(([type, published]) => [toUid(type), new Set(published)]),
  );
  const counts: Record<string, number> = {};
  for (const [type, published] of ids) {
    counts[type] = 0;
    const addresses = Map.groupBy(await findAddresses(strapi, type), (row) => row.documentId);
    for (let at = 0; at < published.length; at += CHUNK) {
      const isLive: IsLive = (uid, id) => live.get(uid)?.has(id) === true;
      const entries = await readEntries(strapi, type, published.slice(at, at + CHUNK), isLive);
      counts[type] += entries.length;
      yield toText(
        entries.map((found) => toLine(type, found, addresses.get(found.entry.id) ?? [])),
      );
    }
    const gone = [...addresses].filter(([id]) => live.get(toUid(type))?.has(id) !== true);
    yield toText(
      gone.map(([id, slugs]) => {
        const replacedBy = slugs.find((row) => row.replacedBy)?.replacedBy;
        const line = { kind: 'gone' as const, type, id, slugs: slugs.map(toSlugOf) };
        return replacedBy ? { ...line, replacedBy } : line;
      }),
    );
  }
  yield toText([{ kind: 'footer', sequence: await getSequence(strapi), counts }]);
}

function toLine(
  type: EntryType,
  { entry, rows }: PublishedEntry,
  addresses: readonly Address[],
): ExportLine {
  const current = toAddresses(getSlugs(type, rows));
  const former = addresses.filter(
    (row) => !current.some(({ locale, slug }) => locale === row.locale && slug === row.slug),
  );
  return {
    kind: 'entry',
    adminPath: toAdminPath(type, entry.id),
    publishedAt: getMoment(type, rows).toISOString(),
    formerSlugs: former.map(toSlugOf),
    entry,
  };
}

function isLocalised(type: EntryType): boolean {
  return 'prose' in ENTRY_SCHEMAS[type].shape;
}

function getSlugs(
  type: EntryType,
  rows: PublishedEntry['rows'],
): Parameters<typeof toAddresses>[0] {
  if (isLocalised(type)) return toSlugs(rows);
  const { code } = plain.parse(getNewest(rows));
  return Object.fromEntries(LOCALE_CODES.map((locale) => [locale, code]));
}

/** A term, place or programme is live as soon as it is saved. */
function getMoment(type: EntryType, rows: PublishedEntry['rows']): Date {
  const newest = getNewest(rows);
  return isLocalised(type) && newest.publishedAt !== null
    ? newest.publishedAt
    : plain.parse(newest).updatedAt;
}

function toSlugOf({ locale, slug }: Address): { locale: string; slug: string } {
  return { locale, slug };
}

function toText(lines: readonly ExportLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
