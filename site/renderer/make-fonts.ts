import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LOCALES } from '@closer/shared/locales.ts';
import subsetFont from 'subset-font';
import { nameMacedonian } from './name-macedonian.ts';

/** The weights that the style sheets ask for. The rest of the 1 to 1000 of Sofia Sans is a third of each file. */
const WEIGHTS = { min: 400, max: 850 } as const;

/** What Romanian and Hungarian have beside the letters of the Latin file. */
const ROMANIAN_HUNGARIAN = 'ĂăȘșȚțŐőŰű';

/** Languages that the switch on every page names in Cyrillic. */
const CYRILLIC_NAMES = LOCALES.filter(({ script }) => script === 'Cyrl')
  .map(({ name }) => name)
  .join('');

/** File name -> the file of the package that it is made from, and the characters it keeps; null: all. */
const FONTS = {
  latin: { from: 'latin', keeps: null },
  'latin-ro-hu': { from: 'latin-ext', keeps: ROMANIAN_HUNGARIAN },
  'latin-ext': { from: 'latin-ext', keeps: null },
  cyrillic: { from: 'cyrillic', keeps: null },
  'cyrillic-names': { from: 'cyrillic', keeps: CYRILLIC_NAMES },
} as const;

/**
 * Makes the font files of the site, `x.woff2`, in `folder`: Sofia Sans in the weights that the site uses, cut so that
 * no page fetches a whole script for the names in its language switch. `fonts.css` says which characters each is for.
 */
export async function makeFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, { from, keeps }] of Object.entries(FONTS)) {
    const cut = { keepAllGlyphs: keeps === null };
    const plain = await subsetFont(await readSource(from), keeps ?? undefined, {
      ...cut,
      targetFormat: 'truetype',
      variationAxes: { wght: WEIGHTS },
    });
    const named = nameMacedonian(plain);
    const bytes = await subsetFont(named, keeps ?? undefined, { ...cut, targetFormat: 'woff2' });
    // Two builds may run at once: neither reads half a file of the other.
    const file = join(folder, `${name}.woff2`);
    const making = `${file}.${process.pid}`;
    await writeFile(making, bytes);
    await rename(making, file);
  }
}

async function readSource(script: string): Promise<Buffer> {
  const name = `@fontsource-variable/sofia-sans/files/sofia-sans-${script}-wght-normal.woff2`;
  return await readFile(createRequire(import.meta.url).resolve(name));
}
