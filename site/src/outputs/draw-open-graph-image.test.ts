import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawOpenGraphImage } from './draw-open-graph-image.ts';

/** Part of the paper, left of the pattern, that words cover. */
async function measureInk(words: string, lang: string): Promise<number> {
  const paper = sharp(await drawOpenGraphImage(words, lang, 'teal')).extract({
    left: 60,
    top: 0,
    width: 780,
    height: 630,
  });
  const { channels } = await sharp(await paper.png().toBuffer()).stats();
  return 250 - (channels[1]?.mean ?? 250);
}

test.each([
  ['a short title', 'Кодекс', 'bg'],
  ['300 characters', 'Наръчник за социална кохезия '.repeat(11).slice(0, 300), 'bg'],
  ['one long word', 'Megszentségteleníthetetlenségeskedéseitekért', 'hu'],
  ['a right to left title', 'دليل التماسك الاجتماعي', 'ar'],
  ['signs of markup', 'A & B <i>"x"</i>', 'en'],
])('draws %s inside its picture', async (_what, words, lang) => {
  const picture = await drawOpenGraphImage(words, lang, 'coral');
  expect(await sharp(picture).metadata()).toMatchObject({
    width: 1200,
    height: 630,
    format: 'png',
  });
  expect(await measureInk(words, lang)).toBeGreaterThan(1);
});

test('leaves out emoji, which the typeface does not have', async () => {
  const plain = await drawOpenGraphImage('We care together', 'en', 'sun');
  const cheerful = await drawOpenGraphImage('We 💛 care together 👩‍👩‍👧 🇲🇰', 'en', 'sun');
  expect(Buffer.compare(plain, cheerful)).toBe(0);
  expect(await measureInk('💛', 'en')).toBeLessThan(1);
});

test('has the colour of the field', async () => {
  const [teal, coral] = await Promise.all(
    (['teal', 'coral'] as const).map((hue) => drawOpenGraphImage('Guide', 'en', hue)),
  );
  expect(Buffer.compare(teal ?? Buffer.of(), coral ?? Buffer.of())).not.toBe(0);
});
