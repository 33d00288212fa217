import { statfs } from 'node:fs/promises';

/** Full beyond this, the operator is told. */
const SCARCE = 0.8;
/** Full beyond this, nothing more is taken: database, snapshots and releases need the rest. */
const FULL = 0.9;

export type Room = 'plenty' | 'scarce' | 'none';

/** What room the disk has that a folder lies on, counted as a program without special rights may use it. */
export async function measureDisk(folder: string): Promise<Room> {
  const { blocks, bavail } = await statfs(folder);
  const used = 1 - bavail / blocks;
  if (used > FULL) return 'none';
  return used > SCARCE ? 'scarce' : 'plenty';
}
