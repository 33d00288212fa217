import { mkdir, readdir, readFile, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { isOnlySaid, type Release, type ReleaseFile } from '@closer/shared/release/release.ts';
import type { ReadMedia } from '@closer/shared/render/site-renderer.ts';
import { z } from 'zod';
import { isPage } from './check-links.ts';
import { getErrorCode, writeDurably } from './durable-file.ts';
import type { FileSystem } from './durable-file.ts';
import { runTogether } from './run-together.ts';

/** Marks a folder as ours and says what it holds: file -> digest. */
const STATE = '.closer.json';
const stateSchema = z.record(z.string(), z.string());

/** Whoever reads a page finds all that it needs, and whoever reads what can be kept finds those pages. */
const TURNS = ['files', 'pages', 'offline lists'] as const;

/** What a file of the folder is made of. */
interface FolderFile {
  readonly digest: string;
  readonly turn: (typeof TURNS)[number];
  readonly getBytes: () => Promise<Uint8Array>;
}

/**
 * Brings a plain folder in step with a release, for any web host: new files first, then pages, each by a rename, then what tells
 * devices of them, removals last. An address that moved is the page that leads on, which the site gives with its 301.
 *
 * @throws CloserError `ReleaseError` for a folder with files that are not ours, `StoreError` when it cannot be written.
 */
export async function mirrorRelease(
  release: Release,
  folder: string,
  read: ReadMedia,
  files: FileSystem,
): Promise<void> {
  const before = await readState(folder);
  const wanted = toFolderFiles(release, read);
  const changed = [...wanted].filter(([name, { digest }]) => before[name] !== digest);
  const write = async ([name, file]: [string, FolderFile]): Promise<void> => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(files, path, await file.getBytes());
  };
  const gone = Object.keys(before).filter((name) => !wanted.has(name));
  const between = { ...before, ...toState(wanted) };
  // Kept before anything is written: a killed run leaves no file that the next does not know of.
  await writeDurably(files, join(folder, STATE), JSON.stringify(toUnsure(between, changed)));
  for (const turn of TURNS) {
    const files = changed.filter(([, file]) => file.turn === turn);
    await runTogether(files, 8, write);
  }
  for (const name of gone) await removeFile(folder, name, files);
  await writeDurably(files, join(folder, STATE), JSON.stringify(toState(wanted)));
}

/** File of a plain folder for an address: `/bg/` is `bg/index.html`. */
export function toFolderName(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1);
}

function toFolderFiles(release: Release, read: ReadMedia): Map<string, FolderFile> {
  return new Map(
    Object.entries(release.files)
      .filter(([path, file]) => !isOnlySaid(path, file))
      .map(([path, file]) => [
        toFolderName(path),
        { digest: file.sha256, turn: chooseTurn(path, file), getBytes: () => read(file.sha256) },
      ]),
  );
}

function chooseTurn(path: string, file: ReleaseFile): FolderFile['turn'] {
  if (path.startsWith('/offline/')) return 'offline lists';
  return isPage(file) ? 'pages' : 'files';
}

function toState(wanted: ReadonlyMap<string, FolderFile>): Record<string, string> {
  return Object.fromEntries([...wanted].map(([name, { digest }]) => [name, digest]));
}

/** A file under way may hold old bytes or new: an empty digest makes the next run write it again. */
function toUnsure(
  state: Readonly<Record<string, string>>,
  changed: readonly (readonly [string, FolderFile])[],
): Record<string, string> {
  return { ...state, ...Object.fromEntries(changed.map(([name]) => [name, ''])) };
}

async function readState(folder: string): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true });
  try {
    return stateSchema.parse(JSON.parse(await readFile(join(folder, STATE), 'utf8')));
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT' && (await readdir(folder)).length === 0) return {};
    throw new CloserError(
      'ReleaseError',
      `${folder} holds files that Closer did not put there. Name an empty folder; Closer removes what is not of the site.`,
      { cause: error },
    );
  }
}

/** Removes a file and the folders that it leaves empty. */
async function removeFile(folder: string, name: string, files: FileSystem): Promise<void> {
  await files.rm(join(folder, name), { force: true });
  for (let at = dirname(name); at !== '.'; at = dirname(at)) {
    try {
      await rmdir(join(folder, at));
    } catch {
      return;
    }
  }
}
