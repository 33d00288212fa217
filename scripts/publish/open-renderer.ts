import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CloserError } from '@closer/shared/errors.ts';
import type { SiteRenderer } from '@closer/shared/render/site-renderer.ts';

/**
 * Loads the compiled site.
 *
 * @throws CloserError `RenderError` where it was not compiled yet.
 */
export async function openRenderer(root: string): Promise<SiteRenderer> {
  const file = join(root, 'site', 'dist', 'server', 'entry.mjs');
  if (!existsSync(file)) {
    throw new CloserError(
      'RenderError',
      `The site is not compiled (${file} is missing). npm start and npm run publish compile it.`,
    );
  }
  const compiled: unknown = await import(pathToFileURL(file).href);
  if (hasRenderer(compiled)) return compiled.renderer;
  throw new CloserError(
    'RenderError',
    `${file} is no compiled site of Closer: it has no renderer.`,
  );
}

function hasRenderer(compiled: unknown): compiled is { renderer: SiteRenderer } {
  return (
    compiled !== null &&
    typeof compiled === 'object' &&
    'renderer' in compiled &&
    compiled.renderer !== null &&
    typeof compiled.renderer === 'object' &&
    'open' in compiled.renderer &&
    typeof compiled.renderer.open === 'function'
  );
}
