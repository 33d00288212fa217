import path from 'node:path';
import { readSourceFiles, readTables } from './figures/read-tables.ts';
import { toTable, traceFigures } from './figures/trace-figures.ts';
import { readSeed } from './read-seed.ts';

/**
 * `node cms/seed/list-figures.ts`, at the root: prints every figure of the seed, a line each, with the source and
 * line it comes from. Ends with 1 where a figure has none.
 */
async function listFigures(): Promise<void> {
  const seed = path.join(process.cwd(), 'cms/seed');
  const figures = traceFigures(
    await readSeed(seed),
    await readSourceFiles(seed),
    await readTables(seed),
  );
  process.stdout.write(`${toTable(figures)}\n`);
  if (figures.some(({ origin }) => origin === null)) process.exitCode = 1;
}

void listFigures();
