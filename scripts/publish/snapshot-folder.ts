import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CloserError } from '@closer/shared/errors.ts';
import { mediaFile, type MediaFile } from '@closer/shared/content/media-file.ts';
import { getSnapshotPath, SNAPSHOTS_FOLDER } from '@closer/shared/release/data-folder.ts';
import { SNAPSHOT_SCHEMA_VERSION } from '@closer/shared/snapshot/export-line.ts';
import { snapshotDocuments, type SnapshotDocuments } from '@closer/shared/snapshot/documents.ts';
import { snapshotPictures, type SnapshotPictures } from '@closer/shared/snapshot/pictures.ts';
import { z } from 'zod';
import type { CmsClient } from './cms-client.ts';
import {
  ensureFolder,
  flushFolder,
  TEMPORARY_ENDING,
  toStoreError,
  writeDurably,
} from './durable-file.ts';
import type { FileSystem } from './durable-file.ts';
import { MOVED, ofVersion, readExport, toVersionError } from './export-lines.ts';
import type { ExportedLibrary } from './export-lines.ts';

/** What a snapshot holds, beside its entries. */
export const manifest = z.strictObject({
  schemaVersion: z.literal(SNAPSHOT_SCHEMA_VERSION),
  id: z.string(),
  /** ISO 8601 UTC. */
  createdAt: z.iso.datetime(),
  sequence: z.int().nonnegative(),
  counts: z.record(z.string(), z.int().nonnegative()),
  /** SHA-256 of `entries.ndjson`. */
  entries: z.string(),
  /** Files that the entries name; their bytes lie in the store. */
  files: z.array(mediaFile.pick({ sha256: true, size: true, name: true })),
  /** What opening them found; absent in snapshots from before that was done. */
  pictures: snapshotPictures.optional(),
  /** What reading them found; absent in snapshots from before that was done. */
  documents: snapshotDocuments.optional(),
});
export type Manifest = z.infer<typeof manifest>;

const ENTRIES = 'entries.ndjson';
const MANIFEST = 'manifest.json';
/** Reads after which a library that keeps changing is left for the next run. */
const MOST_READS = 5;

/** A snapshot whose entries are read, not yet parsed. */
export interface ReadSnapshot {
  readonly id: string;
  readonly folder: string;
  readonly library: ExportedLibrary;
  /** SHA-256 of `entries.ndjson`. */
  readonly digest: string;
}

/**
 * Reads the library from the CMS into a folder of its own, again while it changes under the reading.
 *
 * @returns a snapshot still aside: `keepSnapshot` gives it its name once its files are there.
 * @throws CloserError `ExportError` when the CMS gives no whole answer.
 */
export async function takeSnapshot(
  cms: CmsClient,
  dataDir: string,
  id: string,
  files: FileSystem,
): Promise<ReadSnapshot> {
  const folder = `${join(dataDir, getSnapshotPath(id))}${TEMPORARY_ENDING}`;
  await ensureFolder(files, folder);
  try {
    const read = await readStandingStill(cms, join(folder, ENTRIES));
    return { id, folder, ...read };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Reads again while the library changes under the reading. */
async function readStandingStill(
  cms: CmsClient,
  path: string,
): Promise<{ library: ExportedLibrary; digest: string }> {
  for (let read = 1; read <= MOST_READS; read += 1) {
    const { library, digest } = await copyExport(cms, path);
    if (library !== MOVED) return { library, digest };
    await sleep(read * 100);
  }
  throw new CloserError(
    'ExportError',
    `The library changed during each of ${String(MOST_READS)} readings. Nothing was published.`,
    { hint: 'Publish again when the import or the mass edit that runs is done.' },
  );
}

async function copyExport(cms: CmsClient, path: string) {
  const hash = createHash('sha256');
  const file = await open(path, 'w').catch((error: unknown) => {
    throw toStoreError(path, error);
  });
  async function* copy(): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of cms.readExport()) {
      hash.update(chunk);
      await file.write(chunk).catch((error: unknown) => {
        throw toStoreError(path, error);
      });
      yield chunk;
    }
  }
  try {
    const library = await readExport(copy(), 'The export of the CMS');
    await file.sync();
    return { library, digest: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

/** Files that the entries name, and what opening and reading them found. */
export interface SnapshotFiles {
  readonly files: readonly MediaFile[];
  readonly pictures: SnapshotPictures;
  readonly documents: SnapshotDocuments;
}

const getPreviews = ({ previews }: SnapshotPictures): readonly MediaFile[] =>
  previews.flatMap(({ picture }) => (picture === null ? [] : [picture]));

/** Gives a taken snapshot its manifest and its name. */
export async function keepSnapshot(
  taken: ReadSnapshot,
  { files: named, pictures, documents }: SnapshotFiles,
  dataDir: string,
  createdAt: string,
  files: FileSystem,
): Promise<void> {
  const content: Manifest = {
    schemaVersion: SNAPSHOT_SCHEMA_VERSION,
    id: taken.id,
    createdAt,
    sequence: taken.library.sequence,
    counts: { ...taken.library.counts },
    entries: taken.digest,
    files: [...named, ...getPreviews(pictures)].map(({ sha256, size, name }) => ({
      sha256,
      size,
      name,
    })),
    pictures,
    documents,
  };
  await writeDurably(files, join(taken.folder, MANIFEST), JSON.stringify(content));
  await files
    .rename(taken.folder, join(dataDir, getSnapshotPath(taken.id)))
    .catch((error: unknown) => {
      throw toStoreError(taken.folder, error);
    });
  await flushFolder(join(dataDir, SNAPSHOTS_FOLDER));
}

/** Throws away what a run that failed had read. */
export async function dropSnapshot(taken: ReadSnapshot): Promise<void> {
  await rm(taken.folder, { recursive: true, force: true });
}

/** Removes a kept snapshot. */
export async function forgetSnapshot(dataDir: string, id: string): Promise<void> {
  await rm(join(dataDir, getSnapshotPath(id)), { recursive: true, force: true });
}

/**
 * Reads a kept snapshot: an id below `dataDir`, or the path of a folder.
 *
 * @throws CloserError `SnapshotError` for what is no snapshot or was changed.
 */
export async function openSnapshot(idOrFolder: string, dataDir: string): Promise<ReadSnapshot> {
  const folder =
    isAbsolute(idOrFolder) || /[\\/.]/u.test(idOrFolder)
      ? idOrFolder
      : join(dataDir, getSnapshotPath(idOrFolder));
  const { id, entries } = await readManifest(folder);
  const hash = createHash('sha256');
  async function* read(): AsyncGenerator<Uint8Array, void> {
    const stream: AsyncIterable<Buffer> = createReadStream(join(folder, ENTRIES));
    for await (const chunk of stream) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const library = await readExport(read(), `The snapshot ${folder}`);
  const digest = hash.digest('hex');
  if (library === MOVED || digest !== entries) {
    throw new CloserError(
      'SnapshotError',
      `The snapshot ${folder} was changed after it was made: ${ENTRIES} is not what ${MANIFEST} says. Take another.`,
    );
  }
  return { id, folder, library, digest };
}

/** The manifest of the snapshot in `folder`. Throws `SnapshotError` where there is none. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    const content: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    const { data } = ofVersion.safeParse(content);
    if (data !== undefined && data.schemaVersion !== SNAPSHOT_SCHEMA_VERSION) {
      throw toVersionError(`The snapshot ${folder}`, data.schemaVersion);
    }
    return manifest.parse(content);
  } catch (cause) {
    if (cause instanceof CloserError) throw cause;
    throw new CloserError(
      'SnapshotError',
      `${folder} is no snapshot: its ${MANIFEST} is missing or not as it should be. Name a folder below ${SNAPSHOTS_FOLDER}.`,
      { cause },
    );
  }
}
