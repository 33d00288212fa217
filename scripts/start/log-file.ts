import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes after which a log is put aside; one old one is kept. */
const LARGEST = 5 * 1024 * 1024;

/** Gives a function that adds to a log file. A log that cannot be written stops nothing. */
export function createLogFile(path: string): (text: string) => void {
  return (text) => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
      if (size > LARGEST) renameSync(path, `${path}.1`);
      appendFileSync(path, text);
    } catch {
      // A full disk is told by who needs it.
    }
  };
}
