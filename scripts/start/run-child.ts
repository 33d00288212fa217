import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Ends a child when this process is gone, however it went. */
export const END_WITH_PARENT = new URL('end-with-parent.mjs', import.meta.url).href;

/** Characters of a child's output that are kept, for the case that it fails. */
const KEPT = 20_000;

/**
 * Runs a Node program to its end, quietly.
 *
 * @param program file and arguments, from `folder`.
 * @param onLine gets each line of its output.
 */
export async function runChild(
  program: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void = () => undefined,
): Promise<{ readonly code: number; readonly output: string }> {
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...program], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        output = `${output}${line}\n`.slice(-KEPT);
        onLine(line);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
