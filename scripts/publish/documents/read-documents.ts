import { join } from 'node:path';
import { toDay } from '@closer/shared/render/to-day.ts';
import { snapshotDocuments } from '@closer/shared/snapshot/documents.ts';
import type { SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import type { FileSystem } from '../durable-file.ts';
import { openKnownFiles } from '../file-thread/known-files.ts';
import type { Store } from '../store.ts';
import type { DocumentReader } from './document-reader.ts';
import { prepareDocuments, type PreparedDocuments } from './prepare-documents.ts';

interface Tools {
  readonly dataDir: string;
  readonly files: FileSystem;
  readonly createReader: () => DocumentReader;
  readonly now: () => Date;
}

/**
 * `prepareDocuments` with `documents.json` of the data folder: a library whose files did not change reads none.
 *
 * @throws CloserError `StoreError`.
 */
export async function readDocuments(
  entries: readonly SnapshotEntry[],
  store: Store,
  { dataDir, files, createReader, now }: Tools,
  onRead: (done: number, total: number) => void,
): Promise<PreparedDocuments> {
  const path = join(dataDir, 'documents.json');
  const reader = createReader();
  try {
    return await openKnownFiles(
      { path, found: snapshotDocuments, today: toDay(now()), files },
      async (known) => await prepareDocuments(entries, { store, reader, known, onRead }),
    );
  } finally {
    await reader.close();
  }
}
