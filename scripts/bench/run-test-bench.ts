import { CloserError } from '@closer/shared/errors.ts';
import { runChild } from '../start/run-child.ts';

/**
 * Runs a bench that stands among the tests, where the browser is and what looks inside of the site.
 *
 * @param name of the bench, and of its file in `tests/bench`; its README says what it takes and gives
 * @param args what stood behind the name
 * @returns its figures: the line of its output that is JSON; null where they went into a file
 * @throws CloserError `StartError` where it fails; its output is in the log
 */
export async function runTestBench(
  root: string,
  log: (message: string) => void,
  name: 'search' | 'search-page' | 'lighthouse',
  args: readonly string[] = [],
): Promise<unknown> {
  let figures: unknown = null;
  const { code } = await runChild(
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', `tests/bench/${name}.ts`, ...args],
    root,
    process.env,
    (line) => {
      if (line.startsWith('{')) figures = JSON.parse(line);
      else log(line);
    },
  );
  if (code === 0) return figures;
  throw new CloserError('StartError', `The bench ${name} failed; the lines above say why.`);
}
