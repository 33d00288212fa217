import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entry as entrySchema } from '@closer/shared/content/entry.ts';
import { CloserError } from '@closer/shared/errors.ts';
import type { ReadMedia } from '@closer/shared/render/site-renderer.ts';
import { exportLine } from '@closer/shared/snapshot/export-line.ts';
import { snapshotDocuments } from '@closer/shared/snapshot/documents.ts';
import { openDocumentTexts } from '@closer/shared/snapshot/open-document-texts.ts';
import { snapshotPictures } from '@closer/shared/snapshot/pictures.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { z } from 'zod';

/**
 * Reads the snapshot in `folder` for a static build, the texts of its documents from the store. Throws `SnapshotError` for what is no snapshot, with the
 * number of the first line at fault: a snapshot that the publisher keeps has none.
 */
export async function readSnapshot(folder: string, readMedia: ReadMedia): Promise<Snapshot> {
  const file = join(folder, 'entries.ndjson');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CloserError(
      'SnapshotError',
      `${file} cannot be read. Name the folder of a snapshot.`,
      {
        cause,
      },
    );
  });
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => parseLine(line, `${file}, line ${at + 1}`));
  return {
    sequence: lines.find((line) => line.kind === 'header')?.sequence ?? 0,
    entries: lines.flatMap((line) =>
      line.kind === 'entry'
        ? {
            entry: entrySchema.parse(line.entry),
            adminPath: line.adminPath,
            publishedAt: line.publishedAt,
            formerSlugs: line.formerSlugs,
          }
        : [],
    ),
    gone: lines.flatMap((line) => (line.kind === 'gone' ? line : [])),
    ...(await readFindings(folder, readMedia)),
  };
}

const withFindings = z.object({
  pictures: snapshotPictures.optional(),
  documents: snapshotDocuments.optional(),
});

/** What the publisher found when it opened and read the files; nothing for a snapshot that it did not keep. */
async function readFindings(
  folder: string,
  readMedia: ReadMedia,
): Promise<Pick<Snapshot, 'pictures' | 'documents'>> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '{}');
  const readText = async (sha256: string): Promise<string> =>
    new TextDecoder().decode(await readMedia(sha256));
  const { pictures, documents } = withFindings.parse(JSON.parse(text));
  return {
    ...(pictures === undefined ? {} : { pictures }),
    ...(documents === undefined ? {} : { documents: await openDocumentTexts(documents, readText) }),
  };
}

function parseLine(line: string, where: string) {
  try {
    return exportLine.parse(JSON.parse(line));
  } catch (cause) {
    throw new CloserError(
      'SnapshotError',
      `${where} is not as an export is. Take the snapshot again with npm run publish.`,
      { cause },
    );
  }
}
