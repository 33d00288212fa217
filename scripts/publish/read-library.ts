import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { readDocuments } from './documents/read-documents.ts';
import { fetchMedia } from './fetch-media.ts';
import { assertNoFindings } from './findings.ts';
import { parseEntries } from './parse-entries.ts';
import { openPictures } from './pictures/open-pictures.ts';
import type { PublishOptions } from './publish-library.ts';
import { dropSnapshot, keepSnapshot, openSnapshot, takeSnapshot } from './snapshot-folder.ts';
import type { Store } from './store.ts';

/** The library of a publish, whole. */
export interface ReadLibrary {
  readonly snapshot: Snapshot;
  readonly snapshotId: string;
  readonly warnings: readonly Finding[];
}

/**
 * Reads the library from the CMS or from a kept snapshot, brings its files into the store, opens and reads them, and keeps
 * what came from the CMS as a snapshot.
 *
 * @throws FindingsError with all that must be mended; CloserError `ExportError`, `SnapshotError`, `StoreError`.
 */
export async function readLibrary(
  options: PublishOptions,
  store: Store,
  id: string,
): Promise<ReadLibrary> {
  const { cms, dataDir, files, from } = options;
  options.onStep('read the library');
  const taken =
    from === undefined
      ? await takeSnapshot(cms, dataDir, id, files)
      : await openSnapshot(from, dataDir);
  try {
    const { entries, findings } = parseEntries(taken.library.entries);
    options.onStep('fetch files');
    // A kept snapshot is published as it is: without a CMS that could give what the store lacks.
    const source = from === undefined ? cms : { readMedia: () => Promise.resolve(null) };
    const media = await fetchMedia(entries, source, store, (done, total) => {
      options.onStep('fetch files', { done, total });
    });
    assertNoFindings([...findings, ...media.findings], options.cmsUrl);
    options.onStep('open pictures');
    const { pictures, ...opened } = await openPictures(entries, store, options);
    options.onStep('read documents');
    const { documents, ...read } = await readDocuments(entries, store, options, (done, total) => {
      options.onStep('read documents', { done, total });
    });
    if (from === undefined) {
      options.onStep('keep the snapshot');
      const contents = { files: media.files, pictures, documents };
      await keepSnapshot(taken, contents, dataDir, options.now().toISOString(), files);
    }
    const { sequence, gone } = taken.library;
    return {
      snapshot: { sequence, entries, gone, pictures, documents: read.texts },
      snapshotId: taken.id,
      warnings: [...opened.warnings, ...read.warnings],
    };
  } catch (error) {
    if (from === undefined) await dropSnapshot(taken);
    throw error;
  }
}
