import type { MediaFile } from '@closer/shared/content/media-file.ts';
import type { Library, PageEntry } from './library.ts';

/** A picture that pages show in several widths. */
export interface LibraryPicture {
  readonly file: MediaFile;
  readonly entry: PageEntry;
}

/** The picture of an entry: its cover, or the logo of an organisation; null where it has none. */
export function getPicture(entry: PageEntry): MediaFile | null {
  if ('cover' in entry) return entry.cover;
  return entry.type === 'organisation' ? entry.logo : null;
}

/**
 * Every picture of the library that pages show in several widths, each once: covers, logos, first pages of PDFs, previews
 * of identity assets. What a variant has to download is shown by its own address where it is a drawing.
 */
export function getPictures(library: Library): readonly LibraryPicture[] {
  const all = library.pageEntries.flatMap((entry) => [
    ...[...toList(getPicture(entry)), ...getPreviews(library, entry)].map((file) => ({
      file,
      entry,
    })),
    ...(entry.type === 'identity-asset' ? entry.variants : [])
      .flatMap(({ files }) => toList(getPreviewFile(files)))
      .filter((file) => !isDrawing(file))
      .map((file) => ({ file, entry })),
  ]);
  const whole = all.filter(({ file }) => !library.broken.has(file.sha256));
  return [...new Map(whole.map((each) => [each.file.sha256, each])).values()];
}

/** First pages of the files of a work that has no cover, each with the language of its edition. */
function findPreviews(library: Library, entry: PageEntry) {
  if (!('editions' in entry) || isThere(library, entry.cover)) return [];
  return entry.editions.flatMap(({ language, files }) =>
    files.flatMap(({ sha256 }) =>
      toList(library.previews.get(sha256) ?? null).map((file) => ({ language, file })),
    ),
  );
}

const getPreviews = (library: Library, entry: PageEntry): readonly MediaFile[] =>
  findPreviews(library, entry).map(({ file }) => file);

/** The first page of an edition in one of the languages, the first of them that has one, else of any. */
export function getPreview(
  library: Library,
  entry: PageEntry,
  langs: readonly string[],
): MediaFile | null {
  const previews = findPreviews(library, entry);
  const own = langs.flatMap((lang) => previews.filter(({ language }) => language === lang));
  return (own[0] ?? previews[0])?.file ?? null;
}

/** Whether a file is named, and is one that unpacks. */
function isThere(library: Library, file: MediaFile | null): boolean {
  return file !== null && !library.broken.has(file.sha256);
}

/** What shows best what a variant looks like: a drawing before a picture of pixels; null where all are other files. */
export function getPreviewFile(files: readonly MediaFile[]): MediaFile | null {
  const pictures = files.filter(({ mime, width }) => mime.startsWith('image/') && width !== null);
  return pictures.find(isDrawing) ?? pictures[0] ?? null;
}

/** Tells whether a picture is drawn with lines, not pixels: it is served as it is, sharp at every width. */
export function isDrawing({ mime }: MediaFile): boolean {
  return mime === 'image/svg+xml';
}

const toList = <T>(item: T | null): readonly T[] => (item === null ? [] : [item]);
