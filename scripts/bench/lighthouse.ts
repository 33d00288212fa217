import { CloserError } from '@closer/shared/errors.ts';
import { runChild } from '../start/run-child.ts';

/**
 * Runs Lighthouse against the live release, served by the site server. It stands among the tests, where the browser is.
 *
 * @returns its figures: scores of 0 to 100, performance as the median of five runs.
 */
export async function benchLighthouse(
  root: string,
  log: (message: string) => void,
): Promise<unknown> {
  let figures: unknown = null;
  const { code } = await runChild(['tests/bench/lighthouse.ts'], root, process.env, (line) => {
    if (line.startsWith('{')) figures = JSON.parse(line);
    else log(line);
  });
  if (code === 0) return figures;
  throw new CloserError('StartError', 'The bench of Lighthouse failed; the lines above say why.');
}
