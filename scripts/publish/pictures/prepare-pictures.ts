import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { toReason, type FindingKey } from '@closer/shared/render/finding-words.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { SnapshotPictures } from '@closer/shared/snapshot/pictures.ts';
import type { SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import { findFiles, type NamedFile } from '../fetch-media.ts';
import type { Store } from '../store.ts';
import type { PictureOpener } from './picture-opener.ts';
import { RECIPE } from './recipe.ts';

export interface PreparedPictures {
  readonly pictures: SnapshotPictures;
  /** What pages do without, and where it is mended. Stops no release. */
  readonly warnings: readonly Finding[];
}

interface Tools {
  readonly store: Pick<Store, 'has' | 'put' | 'read'>;
  readonly opener: PictureOpener;
  /** What the last snapshot knew of its files: they never change, so neither does that. */
  readonly known: SnapshotPictures | null;
}

const isPixels = ({ mime, width }: MediaFile): boolean =>
  mime.startsWith('image/') && mime !== 'image/svg+xml' && width !== null;

/** Works show the first page of their file where nobody chose a cover. */
function isShown({ entry }: SnapshotEntry): boolean {
  return 'editions' in entry && entry.cover === null;
}

/**
 * Opens the pictures of a library, and draws the first pages of PDFs that have no cover beside them. What was opened
 * before is not opened again.
 *
 * @throws CloserError `StoreError` for files that the store lacks.
 */
export async function preparePictures(
  entries: readonly SnapshotEntry[],
  tools: Tools,
): Promise<PreparedPictures> {
  const named = findFiles(entries);
  const pdfs = findFiles(entries.filter(isShown)).filter(({ file }) => file.ext === '.pdf');
  const checked = await checkPictures(named, tools);
  const previews = await drawPreviews(pdfs, tools);
  const broken = new Set(checked.broken);
  const blank = new Set(previews.flatMap(({ of, picture }) => (picture === null ? [of] : [])));
  return {
    pictures: { recipe: RECIPE, ...checked, previews },
    warnings: [...warn(named, broken, 'picture-damaged'), ...warn(pdfs, blank, 'preview-failed')],
  };
}

async function checkPictures(named: readonly NamedFile[], { store, opener, known }: Tools) {
  const whole: string[] = [];
  const broken: string[] = [];
  const knownWhole = new Set(known?.whole);
  const knownBroken = new Set(known?.broken);
  for (const { sha256 } of getFiles(named).filter(isPixels)) {
    const unpacks =
      knownWhole.has(sha256) ||
      (!knownBroken.has(sha256) && (await opener.unpacks(await store.read(sha256))));
    (unpacks ? whole : broken).push(sha256);
  }
  return { whole, broken };
}

async function drawPreviews(
  pdfs: readonly NamedFile[],
  { store, opener, known }: Tools,
): Promise<SnapshotPictures['previews']> {
  const before = new Map(
    known?.recipe === RECIPE ? known.previews.map((each) => [each.of, each]) : [],
  );
  const previews: SnapshotPictures['previews'] = [];
  for (const file of getFiles(pdfs)) {
    const kept = before.get(file.sha256);
    const isThere = kept !== undefined && (kept.picture === null || store.has(kept.picture.sha256));
    previews.push(
      isThere ? kept : { of: file.sha256, picture: await drawPreview(file, store, opener) },
    );
  }
  return previews;
}

async function drawPreview(
  file: MediaFile,
  store: Tools['store'],
  opener: PictureOpener,
): Promise<MediaFile | null> {
  const drawn = await opener.drawFirstPage(await store.read(file.sha256));
  if (drawn === null) return null;
  const { bytes, width, height } = drawn;
  return {
    sha256: await store.put(bytes),
    name: `${file.name}.png`,
    ext: '.png',
    mime: 'image/png',
    size: bytes.byteLength,
    width,
    height,
    // What says what a file is stands at the top of its first page.
    focalPoint: { x: 50, y: 0 },
    pages: null,
    tagged: null,
    textLayer: null,
  };
}

/** Each file once, in an order that no entry changes. */
function getFiles(named: readonly NamedFile[]): readonly MediaFile[] {
  const files = new Map(named.map(({ file }) => [file.sha256, file]));
  return [...files.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

function warn(
  named: readonly NamedFile[],
  at: ReadonlySet<string>,
  key: FindingKey,
): readonly Finding[] {
  return named.flatMap(({ file, finding }) =>
    at.has(file.sha256) ? [{ ...finding, ...toReason(key, { file: file.name }) }] : [],
  );
}
