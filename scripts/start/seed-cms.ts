import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { runChild } from './run-child.ts';

/**
 * Loads the sample library. What editors changed stays as they left it, so it may run again and again; the CMS must not be
 * running on the same SQLite file.
 *
 * @param env the settings of the CMS.
 * @throws CloserError `SeedError` with what the loader said.
 */
export async function seedCms(
  root: string,
  env: NodeJS.ProcessEnv,
  log: (message: string) => void,
): Promise<void> {
  log('Loading the sample library (a minute or more)...');
  const program = [join('dist', 'src', 'seed', 'command.js')];
  const { code, output } = await runChild(program, join(root, 'cms'), env, (line) => {
    if (line.startsWith('seed: ')) log(`  ${line.slice('seed: '.length)}`);
  });
  if (code === 0) return;
  throw new CloserError(
    'SeedError',
    `${output.trim()}\nThe sample library could not be loaded; the lines above say why. Mend that and start again.`,
  );
}
