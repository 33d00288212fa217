import { CloserError } from '@closer/shared/errors.ts';
import { runChild } from '../start/run-child.ts';

/**
 * Runs the bench of search, which stands among the tests since it looks inside of the site: with `--corpus` over any set
 * of documents and queries, else over a set generated anew.
 * @param args what stood behind the name of the bench.
 * @returns its figures; null where they went into a file.
 */
export async function benchSearch(
  root: string,
  log: (message: string) => void,
  args: readonly string[],
): Promise<unknown> {
  let figures: unknown = null;
  const { code } = await runChild(
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'tests/bench/search.ts', ...args],
    root,
    process.env,
    (line) => {
      if (line.startsWith('{')) figures = JSON.parse(line);
      else log(line);
    },
  );
  if (code === 0) return figures;
  throw new CloserError('StartError', 'The bench of search failed; the lines above say why.');
}
