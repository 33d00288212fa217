import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import sharp from 'sharp';
import { parse } from 'yaml';
import { z } from 'zod';
import { seedLeaflet } from '../seed-campaign-schema.ts';
import { parseLeafletText } from './leaflet-text.ts';
import type { Printer } from './typst.ts';

/** The campaign's leaflets and the ground each is drawn on. Their words stand in `cms/seed/leaflet`. */
const LEAFLETS = {
  'who-is-left-out': { tone: 'light', art: 'pattern-light' },
  'hold-a-week-of-social-inclusion': { tone: 'dark', art: 'houses' },
  'young-people-who-stay-away': { tone: 'dark', art: 'pattern-dark' },
  'come-closer-poster': { tone: 'light', art: 'halves' },
} as const;

/** Sizes of the pictures for social media, in pixels. */
const SOCIAL = { square: [1080, 1080], story: [1080, 1920] } as const;

/** Drawings in `cms/seed/files` and the width in pixels at which each is given as PNG too. */
const EXPORTS: Readonly<Record<string, number>> = {
  'closer-palette': 1200,
  'closer-typeface': 1200,
  ...Object.fromEntries(
    ['light', 'dark', 'mono'].flatMap((tone) => [
      [`closer-logo-${tone}`, 1600],
      [`closer-mark-${tone}`, 1024],
    ]),
  ),
  ...Object.fromEntries(
    ['light', 'dark'].flatMap((tone) => [
      [`closer-pattern-${tone}`, 1440],
      ...LOCALE_CODES.map((code) => [`closer-week-${code}-${tone}`, 1600] as const),
    ]),
  ),
};

const COVER_WIDTH = 1200;

type Maker = (printer: Printer, folder: string) => Promise<Uint8Array>;

/** What is made for the campaign, by file name. `folder` is the absolute path of `cms/seed/print`. */
export const CAMPAIGN_FILES: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['closer-campaign.png', async (printer, folder) => await makeCover(printer, folder, 'campaign')],
  ...Object.entries(LEAFLETS).flatMap(([key, { tone, art }]): [string, Maker][] => [
    ...LOCALE_CODES.map((code): [string, Maker] => [
      `${key}-${code}.pdf`,
      async (printer, folder) => await makeLeaflet(printer, folder, key, tone, code),
    ]),
    [`${key}.png`, async (printer, folder) => await makeCover(printer, folder, art)],
  ]),
  ...Object.entries(SOCIAL).flatMap(([size, [width, height]]) =>
    LOCALE_CODES.map((code): [string, Maker] => [
      `closer-social-${size}-${code}.png`,
      async (printer, folder) => await makeSocialPicture(printer, folder, code, width, height),
    ]),
  ),
  ...Object.entries(EXPORTS).map(([name, width]): [string, Maker] => [
    `${name}.png`,
    async (_printer, folder) => await toPng(await readDrawing(folder, name), width),
  ]),
]);

const slotWords = z.strictObject({
  campaign: z.string(),
  week: z.string(),
  'place-and-date': z.string(),
  contact: z.string(),
  logo: z.string(),
  imprint: z.string(),
});

async function readDrawing(folder: string, name: string): Promise<string> {
  return await readFile(path.join(folder, '../files', `${name}.svg`), 'utf8');
}

/** What every template of the campaign needs: the words beside the content, and the drawings. */
async function readFrame(folder: string, language: Locale) {
  const yaml: unknown = parse(await readFile(path.join(folder, 'slot-words.yaml'), 'utf8'));
  const drawings = {
    'pattern-light': await readDrawing(folder, 'closer-pattern-light'),
    'pattern-dark': await readDrawing(folder, 'closer-pattern-dark'),
    'week-light': await readDrawing(folder, `closer-week-${language}-light`),
    'week-dark': await readDrawing(folder, `closer-week-${language}-dark`),
  };
  return { lang: language, words: z.record(z.string(), slotWords).parse(yaml)[language], drawings };
}

/** Sets the words of a leaflet's entry, so that its page and its PDF say the same. */
async function makeLeaflet(
  printer: Printer,
  folder: string,
  key: string,
  tone: string,
  language: Locale,
): Promise<Uint8Array> {
  const yaml: unknown = parse(
    await readFile(path.join(folder, '../leaflet', `${key}.yaml`), 'utf8'),
  );
  const leaflet = seedLeaflet.parse(yaml);
  const prose = leaflet.prose[language];
  return printer.pdf(`${String(leaflet.layout)}.typ`, {
    ...(await readFrame(folder, language)),
    tone,
    title: prose?.title,
    headline: prose?.headline,
    sections: prose?.sections.map(({ heading, text }) => ({
      heading,
      blocks: parseLeafletText(text ?? ''),
    })),
    callToAction: prose?.callToAction,
    partnerSlots: leaflet.partnerSlots.map(({ kind }) => kind),
  });
}

async function makeCover(printer: Printer, folder: string, art: string): Promise<Uint8Array> {
  const frame = await readFrame(folder, 'en');
  return await toPng(printer.svg('campaign-cover.typ', { ...frame, art }), COVER_WIDTH);
}

async function makeSocialPicture(
  printer: Printer,
  folder: string,
  language: Locale,
  width: number,
  height: number,
): Promise<Uint8Array> {
  const frame = await readFrame(folder, language);
  return await toPng(printer.svg('social-picture.typ', { ...frame, width, height }), width);
}

async function toPng(svg: string, width: number): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp(Buffer.from(svg), { density: 144 })
      .resize({ width })
      .png({ palette: true, compressionLevel: 9 })
      .toBuffer(),
  );
}
