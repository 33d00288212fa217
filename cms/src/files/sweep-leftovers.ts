import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a process leaves behind when it is killed while it receives or writes files. */
const LEFTOVER = /^closer-(?:upload|seed)-|^\.[0-9a-f-]+\.part$/u;
/** Milliseconds after which nobody is still at one. */
const DAY = 24 * 60 * 60 * 1000;

/** Removes leftovers of a killed process from a folder; a folder that is not there has none. */
export async function sweepLeftovers(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => LEFTOVER.test(each))) {
    const leftover = path.join(folder, name);
    const found = await stat(leftover).catch(() => null);
    if (found === null || now - found.mtimeMs < DAY) continue;
    // Another user's is not ours to remove, and no reason to stop the start.
    await rm(leftover, { recursive: true, force: true }).catch(() => undefined);
  }
}
