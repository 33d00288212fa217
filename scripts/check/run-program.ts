import { spawn } from 'node:child_process';

/**
 * Runs a JavaScript file with the Node of this process until it ends.
 *
 * @param args the file and its arguments
 * @param folder where it runs
 * @param tell gets each piece of output as it comes
 * @returns exit code (1 where it was killed) and all output, both streams together
 */
export async function runProgram(
  args: readonly string[],
  folder: string,
  tell: (output: string) => void = () => undefined,
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ code: number; output: string }> {
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (piece: string) => {
        output += piece;
        tell(piece);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
