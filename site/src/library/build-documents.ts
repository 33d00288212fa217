import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { locale as localeSchema, type Locale } from '@closer/shared/locales.ts';
import type { DocumentText } from '@closer/shared/snapshot/documents.ts';
import { getDocumentKey } from '@closer/shared/snapshot/open-document-texts.ts';
import {
  buildFilePaths,
  getFileSlug,
  getSlugLocale,
  type FileAddress,
} from './build-file-paths.ts';
import type { EditionedWork, Library } from './library.ts';

/** Part of the address of a text, below the page of its work. */
export const TEXT_PART = 'text/';

/** One page of a document, or one part where the document has no pages. */
export interface DocumentPage {
  /** Name to link to: `p7`, `part2`. */
  readonly id: string;
  /** From 1, in the whole document. */
  readonly number: number;
  /** Paragraphs, an empty line between them; empty where the page has no text. */
  readonly text: string;
}

/** What stands on one page of the site. */
export interface DocumentPart {
  /** Address below the base: `/bg/material/x/text/bg/2/`. */
  readonly path: string;
  readonly pages: readonly DocumentPage[];
}

/** The text of one file of a work. */
export interface LibraryDocument {
  readonly work: EditionedWork;
  readonly edition: EditionedWork['editions'][number];
  readonly file: MediaFile;
  /** Address of the file: `/files/x-bg.pdf`. */
  readonly filePath: string;
  /** Language of the site that it stands under: that of its edition, else the default one. */
  readonly locale: Locale;
  /** The pages are those of the file. */
  readonly numbered: boolean;
  /** At least one. */
  readonly parts: readonly DocumentPart[];
}

/** Pages of a document on one page of the site: about what one reads at a time. */
const MOST_PAGES = 10;
/** Bytes of text on one page of the site, so that it stays within the budget of a page whatever the script. */
const MOST_BYTES = 32_000;

/**
 * Texts of the files of works, by the id of the work, in the order of editions and files. A file whose text nobody could
 * read has none.
 *
 * @param paths pages of works, by entry id
 */
export function buildDocuments(
  { works, snapshot }: Pick<Library, 'works' | 'snapshot'>,
  paths: Library['paths'],
): ReadonlyMap<string, readonly LibraryDocument[]> {
  const { documents } = snapshot;
  if (documents === undefined || documents.size === 0) return new Map();
  const filePaths = buildFilePaths({ works });
  return new Map(
    works.flatMap((work) => {
      if (work.type === 'identity-asset') return [];
      const found = work.editions
        .flatMap((edition) => filePaths.get(edition) ?? [])
        .flatMap((address) => buildDocument(address, documents, paths));
      return found.length === 0 ? [] : [[work.id, found] as const];
    }),
  );
}

function buildDocument(
  { work, holder, file, path: filePath }: FileAddress,
  documents: ReadonlyMap<string, DocumentText>,
  paths: Library['paths'],
): readonly LibraryDocument[] {
  if (work.type === 'identity-asset' || !('kind' in holder)) return [];
  const text = documents.get(getDocumentKey(file.sha256, holder.language));
  const locale = getSlugLocale(holder.language);
  const page = paths.get(work.id)?.[locale];
  if (page === undefined || text?.pages.every((each) => each.trim() === '') !== false) return [];
  const name = getTextName(filePath, getFileSlug(work, holder.language));
  const parts = splitIntoParts(text).map((pages, at) => ({
    path: `${page}${TEXT_PART}${name}/${at === 0 ? '' : `${at + 1}/`}`,
    pages,
  }));
  return [{ work, edition: holder, file, filePath, locale, numbered: text.numbered, parts }];
}

/** `bg-v2` of `/files/x-bg-v2.pdf`, `bg-docx` of `/files/x-bg.docx`: formats beside each other have texts beside each other. */
function getTextName(filePath: string, slug: string): string {
  const [, stem = '', ext = ''] = /^\/files\/(.+)\.([a-z0-9]+)$/u.exec(filePath) ?? [];
  const name = stem.slice(slug.length + 1);
  return ext === 'pdf' ? name : `${name}-${ext}`;
}

function splitIntoParts({ numbered, pages }: DocumentText): readonly (readonly DocumentPage[])[] {
  const parts: DocumentPage[][] = [];
  let bytes = 0;
  for (const [at, text] of pages.entries()) {
    const page = { id: `${numbered ? 'p' : 'part'}${at + 1}`, number: at + 1, text };
    const size = countBytes(text);
    const last = parts.at(-1);
    if (last === undefined || last.length === MOST_PAGES || bytes + size > MOST_BYTES) {
      parts.push([page]);
      bytes = size;
    } else {
      last.push(page);
      bytes += size;
    }
  }
  return parts;
}

const encoder = new TextEncoder();
const countBytes = (text: string): number => encoder.encode(text).byteLength;

/**
 * Whether the text is in the language that it stands under. Romani and Albanian stand under the default one, and are
 * no words of it.
 */
export function isInItsLocale({ edition, locale }: LibraryDocument): boolean {
  return localeSchema.safeParse(edition.language.split('-')[0]).data === locale;
}
