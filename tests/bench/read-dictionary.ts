import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '@closer/shared/locales.ts';
import { parseHunspell, type Hunspell } from './hunspell.ts';

/** The Hunspell dictionary of a language, a dev dependency of the tests. */
export async function readDictionary(lang: Locale): Promise<Hunspell> {
  const home = fileURLToPath(new URL('.', import.meta.resolve(`dictionary-${lang}`)));
  const [aff, dic] = await Promise.all(
    ['index.aff', 'index.dic'].map((file) => readFile(join(home, file), 'utf8')),
  );
  return parseHunspell(aff ?? '', dic ?? '');
}
