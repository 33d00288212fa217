import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CloserError } from '@closer/shared/errors.ts';
import { build } from 'rolldown';

const SOURCE = fileURLToPath(new URL('../src/offline/service-worker.ts', import.meta.url));

/**
 * Makes `service-worker.js` in `folder`: one classic script without imports, apart from what Astro compiles, because its address must
 * stay and must be at the top of the site, where it may answer for every page.
 */
export async function makeServiceWorker(folder: string): Promise<void> {
  const { output } = await build({
    input: SOURCE,
    write: false,
    platform: 'browser',
    transform: { target: 'es2022' },
    output: { format: 'iife', minify: true },
  });
  const [chunk, ...others] = output;
  if (others.length > 0)
    throw new CloserError('RenderError', `${SOURCE} was compiled into more than one file.`);
  await mkdir(folder, { recursive: true });
  // Two builds may run at once: neither reads half a file of the other.
  const file = join(folder, 'service-worker.js');
  const making = `${folder}.${process.pid}`;
  await writeFile(making, chunk.code);
  await rename(making, file);
}
