import type { Edition } from '@closer/shared/content/edition.ts';
import type { AssetVariant } from '@closer/shared/content/identity-asset.ts';
import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { DEFAULT_LOCALE, locale as localeSchema, type Locale } from '@closer/shared/locales.ts';
import { getProse } from './get-prose.ts';
import type { Library, Work } from './library.ts';

/** One form of a work that has files. */
export type FileHolder = Edition | AssetVariant;

/** A file of a work with its own address. */
export interface FileAddress {
  /** `/files/<slug>-<lang>[-kind][-v2].pdf`, `/files/<slug>[-tone][-lang][-size].svg`. */
  readonly path: string;
  readonly file: MediaFile;
  readonly holder: FileHolder;
  readonly work: Work;
}

/** Addresses of files, by edition or variant in the order of its files. */
export type FilePaths = ReadonlyMap<FileHolder, readonly FileAddress[]>;

/**
 * Gives every file of every edition and variant its address. It depends on that alone (not on how many
 * others there are), so that it stays when some are added; only two that would be equal are numbered, in the
 * order of their entries.
 */
export function buildFilePaths(library: Pick<Library, 'works'>): FilePaths {
  const taken = new Set<string>();
  const byId = [...library.works].sort((a, b) => (a.id < b.id ? -1 : 1));
  const give = (stem: string, ext: string): string => {
    let path = `/files/${stem}${ext}`;
    for (let number = 2; taken.has(path); number += 1) path = `/files/${stem}-${number}${ext}`;
    taken.add(path);
    return path;
  };
  const list = (work: Work, holder: FileHolder, stem: string) =>
    holder.files.map((file) => ({ path: give(stem, file.ext), file, holder, work }));
  return new Map<FileHolder, readonly FileAddress[]>(
    byId.flatMap((work) => {
      const holders: readonly FileHolder[] =
        work.type === 'identity-asset' ? work.variants : work.editions;
      return holders.map((holder) => {
        const slug = getFileSlug(work, holder.language);
        return [holder, list(work, holder, getStem(slug, holder))] as const;
      });
    }),
  );
}

/** Name of a file in its address, before the ending, under a slug of its work. */
export function getStem(slug: string, holder: FileHolder): string {
  return 'tone' in holder ? getVariantStem(slug, holder) : getFileStem(slug, holder);
}

/** Name of an edition's file in its address, before the ending. */
export function getFileStem(slug: string, { language, kind, version }: Edition): string {
  const number = toAddressPart(version);
  return join(slug, toAddressPart(language), kind === 'print' ? '' : kind, number && `v${number}`);
}

function getVariantStem(slug: string, { tone, language, size }: AssetVariant): string {
  return join(slug, tone ?? '', toAddressPart(language), toAddressPart(size));
}

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('-');

/** `1080 × 1080` becomes `1080-x-1080`. */
function toAddressPart(text: string | null): string {
  return (text ?? '')
    .toLowerCase()
    .replaceAll('×', 'x')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** How addresses of files begin: slug of the work in their language, else the one that readers of it fall back on. */
export function getFileSlug(work: Work, language: string | null): string {
  return getProse(work, getSlugLocale(language))?.prose.slug ?? work.id;
}

/** The language of the site whose slug a file bears: its own, else the default one. */
export function getSlugLocale(language: string | null): Locale {
  const parsed = localeSchema.safeParse(language?.split('-')[0]);
  return parsed.success ? parsed.data : DEFAULT_LOCALE;
}
