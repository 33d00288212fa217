import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { toReason, type FindingKey } from '@closer/shared/render/finding-words.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { SnapshotPictures } from '@closer/shared/snapshot/pictures.ts';
import type { SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import { findFiles, type NamedFile } from '../fetch-media.ts';
import type { KnownFiles } from '../file-thread/known-files.ts';
import type { Store } from '../store.ts';
import type { PictureOpener } from './picture-opener.ts';
import { RECIPE } from './recipe.ts';

export interface PreparedPictures {
  readonly pictures: SnapshotPictures;
  readonly known: KnownFiles<SnapshotPictures>;
  /** What pages do without, and where it is mended. Stops no release. */
  readonly warnings: readonly Finding[];
}

type Preview = SnapshotPictures['previews'][number];

interface Tools {
  readonly store: Pick<Store, 'has' | 'put' | 'read'>;
  readonly opener: PictureOpener;
  readonly known: KnownFiles<SnapshotPictures>;
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
  const pixels = named.filter(({ file }) => isPixels(file));
  const late = new Set(tools.known.late);
  const { whole, broken } = await checkPictures(getDigests(pixels), late, tools);
  const drawn = await drawPreviews(getFiles(pdfs), late, tools);
  const blank = new Set([...drawn].flatMap(([of, { picture }]) => (picture === null ? [of] : [])));
  return {
    pictures: {
      recipe: RECIPE,
      whole: getDigests(pixels).filter((sha256) => whole.has(sha256)),
      broken: getDigests(pixels).filter((sha256) => !whole.has(sha256)),
      previews: getDigests(pdfs).map((of) => drawn.get(of) ?? { of, picture: null }),
    },
    known: {
      found: {
        recipe: RECIPE,
        whole: [...whole].sort(),
        broken: [...broken].sort(),
        previews: [...drawn.values()].sort((a, b) => (a.of < b.of ? -1 : 1)),
      },
      late,
    },
    warnings: [
      ...warn(pixels, broken, 'picture-damaged'),
      ...warn(pdfs, blank, 'preview-failed'),
      ...warn([...pixels, ...pdfs], late, 'picture-late'),
    ],
  };
}

/** Pictures that are known or found to be whole or broken. What is late is added to `late`. */
async function checkPictures(
  digests: readonly string[],
  late: Set<string>,
  { store, opener, known: { found } }: Tools,
) {
  const isThere = (sha256: string): boolean => store.has(sha256);
  const whole = new Set(found?.whole.filter(isThere));
  const broken = new Set(found?.broken.filter(isThere));
  const sets = { whole, broken, late };
  for (const sha256 of digests) {
    if (whole.has(sha256) || broken.has(sha256) || late.has(sha256)) continue;
    sets[await opener.check(await store.read(sha256))].add(sha256);
  }
  return { whole, broken };
}

/** First pages that are known or drawn, by digest of the PDF. What is late is added to `late`. */
async function drawPreviews(
  files: readonly MediaFile[],
  late: Set<string>,
  { store, opener, known: { found } }: Tools,
): Promise<ReadonlyMap<string, Preview>> {
  const before = found?.recipe === RECIPE ? found.previews : [];
  const previews = new Map(
    before
      .filter(({ of, picture }) => store.has(of) && (picture === null || store.has(picture.sha256)))
      .map((each) => [each.of, each]),
  );
  for (const file of files) {
    const { sha256: of } = file;
    if (previews.has(of) || late.has(of)) continue;
    const picture = await drawPreview(file, store, opener);
    if (picture === 'late') late.add(of);
    else previews.set(of, { of, picture });
  }
  return previews;
}

async function drawPreview(
  file: MediaFile,
  store: Tools['store'],
  opener: PictureOpener,
): Promise<MediaFile | 'late' | null> {
  const drawn = await opener.drawFirstPage(await store.read(file.sha256));
  if (drawn === 'late') return drawn;
  if (drawn === 'broken') return null;
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

const getDigests = (named: readonly NamedFile[]): readonly string[] =>
  getFiles(named).map(({ sha256 }) => sha256);

function warn(
  named: readonly NamedFile[],
  at: ReadonlySet<string>,
  key: FindingKey,
): readonly Finding[] {
  return named.flatMap(({ file, finding }) =>
    at.has(file.sha256) ? [{ ...finding, ...toReason(key, { file: file.name }) }] : [],
  );
}
