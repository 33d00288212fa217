import type { Edition } from '@closer/shared/content/edition.ts';
import type { Material } from '@closer/shared/content/material.ts';
import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { DEFAULT_LOCALE, locale as localeSchema } from '@closer/shared/locales.ts';
import { getProse } from './get-prose.ts';
import type { Library } from './library.ts';

/** A file of an edition with its own address. */
export interface FileAddress {
  /** `/files/<slug>-<lang>[-kind][-v2].pdf`. */
  readonly path: string;
  readonly file: MediaFile;
  readonly edition: Edition;
  readonly material: Material;
}

/** Addresses of files, by edition in the order of its files. */
export type FilePaths = ReadonlyMap<Edition, readonly FileAddress[]>;

/**
 * Gives every file of every edition its address. It depends on the edition alone (not on how many
 * others there are), so that it stays when editions are added; only two that would be equal are
 * numbered, in the order of their entries.
 */
export function buildFilePaths(library: Pick<Library, 'materialsById'>): FilePaths {
  const taken = new Set<string>();
  const byId = [...library.materialsById.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const give = (stem: string, ext: string): string => {
    let path = `/files/${stem}${ext}`;
    for (let number = 2; taken.has(path); number += 1) path = `/files/${stem}-${number}${ext}`;
    taken.add(path);
    return path;
  };
  return new Map(
    byId.flatMap((material) =>
      material.editions.map((edition) => [
        edition,
        edition.files.map((file) => ({
          path: give(getFileStem(getSlug(material, edition), edition), file.ext),
          file,
          edition,
          material,
        })),
      ]),
    ),
  );
}

/** Name of an edition's file in its address, before the ending. */
export function getFileStem(slug: string, edition: Edition): string {
  const version = (edition.version ?? '').toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  return [
    slug,
    edition.language.toLowerCase(),
    ...(edition.kind === 'print' ? [] : [edition.kind]),
    ...(version === '' ? [] : [`v${version}`]),
  ].join('-');
}

/** Slug of the material in the edition's language, else the one that readers of it fall back on. */
function getSlug(material: Material, edition: Edition): string {
  const parsed = localeSchema.safeParse(edition.language.split('-')[0]);
  return (
    getProse(material, parsed.success ? parsed.data : DEFAULT_LOCALE)?.prose.slug ?? material.id
  );
}
