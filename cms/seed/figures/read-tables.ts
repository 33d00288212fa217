import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { seedSourceFile, type SourceFiles } from '../seed-sources.ts';
import { numberWords } from './find-figures.ts';
import { declaredFigures, sourceFigures, type FigureTables } from './trace-figures.ts';

/** Reads the tables of figures of a seed (an absolute path to `cms/seed`). */
export async function readTables(seed: string): Promise<FigureTables> {
  const folder = path.join(seed, 'figures');
  return {
    words: await readYaml(path.join(folder, 'number-words.yaml'), numberWords),
    sources: await readYaml(path.join(folder, 'source-figures.yaml'), sourceFigures),
    declared: await readYaml(path.join(folder, 'declared-figures.yaml'), declaredFigures),
  };
}

/** Reads the source documents of a seed (an absolute path to `cms/seed`), by the names of their files. */
export async function readSourceFiles(seed: string): Promise<SourceFiles> {
  const folder = path.join(seed, 'source-document');
  const names = await readdir(folder);
  return new Map(
    await Promise.all(
      names.map(
        async (name) =>
          [path.parse(name).name, await readYaml(path.join(folder, name), seedSourceFile)] as const,
      ),
    ),
  );
}

async function readYaml<Schema extends z.ZodType>(file: string, schema: Schema) {
  return schema.parse(parse(await readFile(file, 'utf8')));
}
