import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { snapshotPictures, type SnapshotPictures } from '@closer/shared/snapshot/pictures.ts';
import type { SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import { writeDurably, type FileSystem } from '../durable-file.ts';
import type { Store } from '../store.ts';
import type { PictureOpener } from './picture-opener.ts';
import { preparePictures, type PreparedPictures } from './prepare-pictures.ts';

/** What the last publish found, below `DATA_DIR`. Lost, it is found out anew. */
const KNOWN = 'pictures.json';

interface Where {
  readonly dataDir: string;
  readonly files: FileSystem;
  readonly createOpener: () => PictureOpener;
}

/**
 * `preparePictures` with what the last publish found: a library whose files did not change opens none.
 *
 * @throws CloserError `StoreError`.
 */
export async function openPictures(
  entries: readonly SnapshotEntry[],
  store: Store,
  { dataDir, files, createOpener }: Where,
): Promise<PreparedPictures> {
  const path = join(dataDir, KNOWN);
  const text = await readFile(path, 'utf8').catch(() => '');
  const opener = createOpener();
  try {
    const prepared = await preparePictures(entries, { store, opener, known: parseKnown(text) });
    const found = JSON.stringify(prepared.pictures);
    if (found !== text) await writeDurably(files, path, found);
    return prepared;
  } finally {
    await opener.close();
  }
}

function parseKnown(text: string): SnapshotPictures | null {
  try {
    return snapshotPictures.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
