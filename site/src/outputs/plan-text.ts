import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';

/** A small text file, known by its whole text. */
export function planText(
  context: SiteContext,
  path: string,
  text: string,
  type = 'text/plain; charset=utf-8',
): PlannedOutput {
  return {
    path,
    kind: 'asset',
    about: null,
    getKey: () => context.digest(text),
    make: () => ({ status: 200, type, headers: {}, body: new TextEncoder().encode(text) }),
  };
}
