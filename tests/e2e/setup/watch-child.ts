import type { ChildProcess } from 'node:child_process';

interface Wait<Found> {
  /** Who it is, for the fault: `Closer`. */
  readonly name: string;
  /** Milliseconds. */
  readonly patience: number;
  /** What is waited for, in all that it has put out; null where that is not there yet. */
  readonly find: (output: string) => Found | null;
}

/** Waits until a child that has just been started says something. Rejects with its output where it ends or is silent too long. */
export async function waitForOutput<Found>(
  child: ChildProcess,
  { name, patience, find }: Wait<Found>,
): Promise<Found> {
  let output = '';
  return await new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${name} did not start: ${why}\n${output}`));
    const timer = setTimeout(() => fail(`not ready after ${patience / 1000} s`), patience);
    const read = (piece: Buffer) => {
      output += piece.toString();
      const found = find(output);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`it ended with ${code ?? 'a signal'}`);
    });
  });
}

/** Asks a child to end, and waits until it has; one that has ended is left alone. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
