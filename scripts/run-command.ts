import { CloserError } from '@closer/shared/errors.ts';

/**
 * Runs a command and ends the process with 1 when it fails: an error of Closer as its sentence, any other with its
 * stack, since that is a bug.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${toText(error)}\n`);
    process.exitCode = 1;
  }
}

/** What a person reads of an error. */
export function toText(error: unknown): string {
  if (error instanceof CloserError) {
    return error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
