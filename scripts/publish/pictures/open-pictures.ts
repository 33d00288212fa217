import { join } from 'node:path';
import { toDay } from '@closer/shared/render/to-day.ts';
import { snapshotPictures } from '@closer/shared/snapshot/pictures.ts';
import type { SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import type { FileSystem } from '../durable-file.ts';
import { openKnownFiles } from '../file-thread/known-files.ts';
import type { Store } from '../store.ts';
import type { PictureOpener } from './picture-opener.ts';
import { preparePictures, type PreparedPictures } from './prepare-pictures.ts';

interface Tools {
  readonly dataDir: string;
  readonly files: FileSystem;
  readonly createOpener: () => PictureOpener;
  readonly now: () => Date;
}

/**
 * `preparePictures` with `pictures.json` of the data folder: a library whose files did not change opens none.
 *
 * @throws CloserError `StoreError`.
 */
export async function openPictures(
  entries: readonly SnapshotEntry[],
  store: Store,
  { dataDir, files, createOpener, now }: Tools,
): Promise<PreparedPictures> {
  const path = join(dataDir, 'pictures.json');
  const opener = createOpener();
  try {
    return await openKnownFiles(
      { path, found: snapshotPictures, today: toDay(now()), files },
      async (known) => await preparePictures(entries, { store, opener, known }),
    );
  } finally {
    await opener.close();
  }
}
