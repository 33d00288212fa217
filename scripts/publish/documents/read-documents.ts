import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { snapshotDocuments, type SnapshotDocuments } from '@closer/shared/snapshot/documents.ts';
import type { SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import { writeDurably, type FileSystem } from '../durable-file.ts';
import type { Store } from '../store.ts';
import type { DocumentReader } from './document-reader.ts';
import { prepareDocuments, type PreparedDocuments } from './prepare-documents.ts';

/** What the last publish read, below `DATA_DIR`. Lost, it is read anew. */
const KNOWN = 'documents.json';

interface Where {
  readonly dataDir: string;
  readonly files: FileSystem;
  readonly createReader: () => DocumentReader;
}

/**
 * `prepareDocuments` with what the last publish read: a library whose files did not change reads none.
 *
 * @throws CloserError `StoreError`.
 */
export async function readDocuments(
  entries: readonly SnapshotEntry[],
  store: Store,
  { dataDir, files, createReader }: Where,
  onRead: (done: number, total: number) => void,
): Promise<PreparedDocuments> {
  const path = join(dataDir, KNOWN);
  const text = await readFile(path, 'utf8').catch(() => '');
  const reader = createReader();
  try {
    const known = parseKnown(text);
    const prepared = await prepareDocuments(entries, { store, reader, known, onRead });
    const found = JSON.stringify(prepared.documents);
    if (found !== text) await writeDurably(files, path, found);
    return prepared;
  } finally {
    await reader.close();
  }
}

function parseKnown(text: string): SnapshotDocuments | null {
  try {
    return snapshotDocuments.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
