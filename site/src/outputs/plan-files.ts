import type { FileAddress } from '../library/build-file-paths.ts';
import { getSavedName } from '../views/build-download.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';

/** The files of works under their own addresses: the bytes are those of the store. */
export function planFiles(context: SiteContext): readonly PlannedOutput[] {
  return [...context.filePaths.values()].flat().map((address) => planFile(context, address));
}

function planFile(context: SiteContext, address: FileAddress): PlannedOutput {
  const { path, file, holder, work } = address;
  const name = getSavedName(address);
  return {
    path,
    kind: 'media',
    about: `${work.type} ${work.id}, ${holder.language ?? file.name}`,
    getKey: () => context.digest(`${file.sha256} ${name} ${file.mime}`),
    make: () => ({
      status: 200,
      type: toMediaType(file.mime),
      headers: { 'content-disposition': toContentDisposition(path, name) },
      body: { sha256: file.sha256 },
    }),
  };
}

/** Texts are UTF-8, which the CMS makes sure of at upload; unsaid, browsers would guess an older encoding. */
function toMediaType(mime: string): string {
  return mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime;
}

/**
 * RFC 6266: shown in the browser, saved under its readable name; the name in the address is for programs that know
 * Latin letters only.
 */
export function toContentDisposition(path: string, name: string): string {
  const ascii = path.slice(path.lastIndexOf('/') + 1);
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
