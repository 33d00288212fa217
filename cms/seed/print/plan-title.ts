import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '@closer/shared/locales.ts';
import { parse } from 'yaml';
import { seedMaterial } from '../seed-schema.ts';

/** Title of a work of the seed in one language: its page and its file say the same. */
export async function readPlanTitle(
  folder: string,
  key: string,
  language: Locale,
): Promise<string> {
  const yaml: unknown = parse(
    await readFile(path.join(folder, '../material', `${key}.yaml`), 'utf8'),
  );
  return seedMaterial.parse(yaml).prose[language]?.title ?? key;
}
