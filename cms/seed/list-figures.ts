import { readSourceFiles, readTables } from './figures/read-tables.ts';
import { toTable, traceFigures } from './figures/trace-figures.ts';
import { readSeed } from './read-seed.ts';

/*
 * `node cms/seed/list-figures.ts`: every figure of the seed, a line each, with the source and line it
 * comes from. Ends with 1 where a figure has no source.
 */
const folder = import.meta.dirname;
const figures = traceFigures(
  await readSeed(folder),
  await readSourceFiles(folder),
  await readTables(folder),
);
process.stdout.write(`${toTable(figures)}\n`);
if (figures.some(({ origin }) => origin === null)) process.exitCode = 1;
