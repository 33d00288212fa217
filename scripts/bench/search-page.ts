import { CloserError } from '@closer/shared/errors.ts';
import { runChild } from '../start/run-child.ts';

/**
 * Runs the bench of the search page, in Chromium over a slow line. It stands among the tests, where the browser is.
 * @param args what stood behind the name of the bench.
 * @returns its figures: milliseconds and bytes of each query.
 */
export async function benchSearchPage(
  root: string,
  log: (message: string) => void,
  args: readonly string[],
): Promise<unknown> {
  let figures: unknown = null;
  const { code } = await runChild(
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'tests/bench/search-page.ts', ...args],
    root,
    process.env,
    (line) => {
      if (line.startsWith('{')) figures = JSON.parse(line);
      else log(line);
    },
  );
  if (code === 0) return figures;
  throw new CloserError(
    'StartError',
    'The bench of the search page failed; the lines above say why.',
  );
}
