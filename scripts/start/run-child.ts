import { spawn } from 'node:child_process';

/** Characters of a child's output that are kept, for the case that it fails. */
const KEPT = 20_000;

/**
 * Runs a Node program to its end, quietly.
 *
 * @param program file and arguments, from `folder`.
 */
export async function runChild(
  program: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly output: string }> {
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-KEPT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
