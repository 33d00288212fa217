import { buildFilePaths, getSlugLocale, getStem } from './build-file-paths.ts';
import type { Library } from './library.ts';

/** A file that lay under a former slug of its work, and where it lies. */
export interface FormerFile {
  readonly from: string;
  readonly to: string;
  /** Its bytes, for hosts that know only files: there the former address gives the file itself. */
  readonly file: { readonly sha256: string; readonly mime: string };
}

/** Former addresses of files that no file has taken over. */
export function getFormerFiles(library: Library): readonly FormerFile[] {
  const addresses = [...buildFilePaths(library).values()].flat();
  const taken = new Set(addresses.map(({ path }) => path));
  return addresses.flatMap(({ path, file, holder, work }) => {
    const locale = getSlugLocale(holder.language);
    const former = library.records.get(work.id)?.formerSlugs ?? [];
    return former
      .filter((each) => each.locale === locale)
      .map(({ slug }) => `/files/${getStem(slug, holder)}${file.ext}`)
      .filter((from) => !taken.has(from) && taken.add(from))
      .map((from) => ({ from, to: path, file }));
  });
}
