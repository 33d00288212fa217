import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file that the compiler made for browsers. */
export interface ClientAsset {
  /** Address below the base. */
  readonly path: string;
  /** SHA-256 of the bytes as they were compiled. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** What Astro compiled, read once. */
export interface CompiledSite {
  /** SHA-256 over every compiled file, server and client, and the versions of what is not compiled in. */
  readonly digest: string;
  readonly assets: readonly ClientAsset[];
}

/**
 * Reads the compiled site in `folder` (with `client/` and `server/` in it).
 *
 * @param versions of what makes outputs beside it, see `readVersions`: an upgrade leaves no old outputs
 */
export function readCompiledSite(folder: string, versions: readonly string[]): CompiledSite {
  const whole = createHash('sha256').update(`${versions.join('\n')}\n`);
  const read = (part: string) =>
    listFiles(join(folder, part)).map((file) => {
      const bytes = readFileSync(file);
      const digest = createHash('sha256').update(bytes).digest('hex');
      const path = `/${relative(join(folder, part), file).split(sep).join('/')}`;
      whole.update(`${part} ${path} ${digest}\n`);
      return { path, digest, bytes };
    });
  read('server');
  const assets = read('client');
  return { digest: whole.digest('hex'), assets };
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
}
