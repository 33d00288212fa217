import { existsSync } from 'node:fs';
import path from 'node:path';
import { ENTRY_SCHEMAS, ENTRY_TYPES, type EntryType } from '@closer/shared/content/entry.ts';
import { CloserError } from '@closer/shared/errors.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { SEED_FILES } from '../../seed/print/seed-files.ts';
import { readSeed } from '../../seed/read-seed.ts';
import type { Seed } from '../../seed/seed-schema.ts';
import { getShape } from '../documents/get-shape.ts';
import { toEntryType, toUid } from '../documents/library-type.ts';
import { getLinkFields } from '../documents/links.ts';
import { orderByLinks } from './order-by-links.ts';
import { getFileNames, getOwnLinks, type Resolver, type SeedEntry } from './seed-data.ts';
import { digestEntry, findSeedRows, saveSeedRow, toDigest, type SeedRow } from './seed-rows.ts';
import { uploadFile } from './upload-files.ts';
import { writeEntry } from './write-entry.ts';

/** How many entries of the seed were written, and what was left as it is. */
export interface SeedReport {
  created: number;
  updated: number;
  unchanged: number;
  /** Entries that an editor changed or deleted since the seed wrote them: `type/key`. */
  kept: string[];
}

/**
 * Writes the seed into the library, in the order of its links; an entry that names one written later is written
 * twice. May be run again and again: what an
 * editor has changed since is never written over, what an editor deleted stays deleted.
 *
 * @param folder absolute path of `cms/seed`
 * @param tell is called with a type and its number of entries before they are written
 * @throws CloserError `SeedError` with all faults of the files together, before anything is written.
 */
export async function seedLibrary(
  strapi: Core.Strapi,
  folder: string,
  tell: (type: EntryType, count: number) => void,
): Promise<SeedReport> {
  const seed = await readSeed(folder);
  checkFiles(strapi, seed, folder);
  const run = await startRun(strapi, folder);
  const report: SeedReport = { created: 0, updated: 0, unchanged: 0, kept: [] };
  const order = orderTypes(strapi);
  for (const type of order) {
    const shape = getShape(strapi, toUid(type));
    const entries = orderByLinks<SeedEntry>(
      seed[type],
      (entry) => entry.key,
      (entry) => getOwnLinks(shape, toUid(type), entry),
    );
    tell(type, entries.length);
    for (const entry of entries) await seedEntry(strapi, type, entry, run, report);
  }
  await completeEntries(strapi, run);
  return report;
}

/** Writes the entries once more that were written before all that they name was there. */
async function completeEntries(strapi: Core.Strapi, run: Run): Promise<void> {
  const uncounted: SeedReport = { created: 0, updated: 0, unchanged: 0, kept: [] };
  const lastRun = { ...run, incomplete: null };
  for (const { type, entry } of run.incomplete ?? []) {
    await seedEntry(strapi, type, entry, lastRun, uncounted);
  }
}

/**
 * The types of the library, each after those that its entries link to. Who published a source may come later: a
 * place has sources that partners published, and partners are somewhere.
 */
function orderTypes(strapi: Core.Strapi): EntryType[] {
  return orderByLinks(
    ENTRY_TYPES,
    (type) => type,
    (type) =>
      getLinkFields(getShape(strapi, toUid(type))).flatMap(({ field, inside }) =>
        inside[0] === 'sources' ? [] : (toEntryType(field.target) ?? []),
      ),
  );
}

/** What one run of the seed knows. */
interface Run {
  readonly rows: Map<string, SeedRow>;
  readonly ids: Map<string, string>;
  /** Entries that name what is not written yet; null in the last round, when nothing more comes. */
  readonly incomplete: { readonly type: EntryType; readonly entry: SeedEntry }[] | null;
  readonly loadFile: (name: string) => Promise<number>;
}

async function startRun(strapi: Core.Strapi, folder: string): Promise<Run> {
  const rows = new Map((await findSeedRows(strapi)).map((row) => [`${row.type}/${row.key}`, row]));
  const files = new Map<string, Promise<number>>();
  return {
    rows,
    ids: new Map(),
    incomplete: [],
    loadFile: async (name) => {
      const loading = files.get(name) ?? uploadFile(strapi, folder, name);
      files.set(name, loading);
      return await loading;
    },
  };
}

async function seedEntry(
  strapi: Core.Strapi,
  type: EntryType,
  entry: SeedEntry,
  run: Run,
  report: SeedReport,
): Promise<void> {
  const name = `${type}/${entry.key}`;
  const row = run.rows.get(name);
  const documentId = row?.documentId ?? (await findForeign(strapi, type, entry));
  const present = documentId === null ? null : await digestEntry(strapi, type, documentId);
  if (documentId !== null && present !== null) run.ids.set(name, documentId);
  const source = toDigest(entry);
  if (row?.source === source && present === row.written) {
    report.unchanged += 1;
  } else if (documentId !== null && present !== row?.written) {
    report.kept.push(name);
  } else {
    const missing: string[] = [];
    const resolver = await toResolver(strapi, type, entry, run, missing);
    const saved = await strapi.db.transaction(async (): Promise<SeedRow> => {
      const id = await writeEntry(strapi, type, entry, resolver, documentId);
      const written = (await digestEntry(strapi, type, id)) ?? '';
      // An entry that waits for others is not yet what its file says: another run would write it again.
      const waits = missing.length > 0 && run.incomplete !== null;
      const newRow = { type, key: entry.key, documentId: id, source: waits ? '' : source, written };
      await saveSeedRow(strapi, newRow);
      return newRow;
    });
    run.rows.set(name, saved);
    run.ids.set(name, saved.documentId);
    if (missing.length > 0) run.incomplete?.push({ type, entry });
    if (documentId === null) report.created += 1;
    else report.updated += 1;
  }
}

const found = z.object({ documentId: z.string() }).nullable();

/** An entry that stands where the seed would write one, made by somebody else; null where there is none. */
async function findForeign(
  strapi: Core.Strapi,
  type: EntryType,
  entry: SeedEntry,
): Promise<string | null> {
  if (type !== 'site' && !('code' in ENTRY_SCHEMAS[type].shape)) return null;
  const code = typeof entry['code'] === 'string' ? entry['code'] : entry.key;
  const where = type === 'site' ? {} : { code };
  const row: unknown = await strapi.db
    .query(toUid(type))
    .findOne({ where, select: ['documentId'] });
  return found.parse(row)?.documentId ?? null;
}

/**
 * Finds what an entry names; keys of what is not there are put into `missing`. Files are uploaded before the transaction of their entry: an upload cannot be
 * rolled back.
 */
async function toResolver(
  strapi: Core.Strapi,
  type: EntryType,
  entry: SeedEntry,
  run: Run,
  missing: string[],
): Promise<Resolver> {
  const names = getFileNames(getShape(strapi, toUid(type)).facts, entry);
  const files = new Map<string, number>();
  for (const name of names) files.set(name, await run.loadFile(name));
  return {
    entry: (target, key) => {
      const id = run.ids.get(`${target}/${key}`) ?? null;
      if (id === null) missing.push(key);
      return id;
    },
    file: (name) => files.get(name) ?? 0,
  };
}

function checkFiles(strapi: Core.Strapi, seed: Seed, folder: string): void {
  const faults = ENTRY_TYPES.flatMap((type) => {
    const { facts } = getShape(strapi, toUid(type));
    const entries: readonly SeedEntry[] = seed[type];
    return entries.flatMap((entry) =>
      getFileNames(facts, entry)
        .filter((name) => !SEED_FILES.includes(name))
        .filter((name) => !existsSync(path.join(folder, 'files', name)))
        .map((name) => `${type}/${entry.key}: there is no file "${name}" in files/`),
    );
  });
  if (faults.length > 0) {
    throw new CloserError(
      'SeedError',
      `The seed names files that are not there:\n${faults.join('\n')}`,
    );
  }
}
