import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * What is made, not written. Tools keep their own things under names that begin with a dot, and write them while the site
 * and the CMS run.
 */
const MADE = /^(?:\.|(?:node_modules|dist|dist-static|build|generated)$)/u;

/** Data beside the code, and tests: what compiles no otherwise for them. */
const NO_CODE = /\.test(-d)?\.tsx?$|\/seed\/.*\.(yaml|typ|pdf|png|txt)$/u;

/**
 * One digest of all source files below some folders, and of single files: equal digest, equal code. Tests do not count.
 *
 * @param paths files and folders below `root`; what is missing counts as empty.
 */
export async function digestCode(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await listFiles(join(root, path))) {
      hash.update(`${relative(root, file).split(sep).join('/')}\n`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function listFiles(path: string): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return (await isFile(path)) ? [path] : [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = join(path, entry.name);
    if (MADE.test(entry.name)) continue;
    if (entry.isDirectory()) found.push(...(await listFiles(at)));
    else if (entry.isFile() && !NO_CODE.test(at.split(sep).join('/'))) found.push(at);
  }
  return found;
}

async function isFile(path: string): Promise<boolean> {
  return await readFile(path).then(
    () => true,
    () => false,
  );
}
