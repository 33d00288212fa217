import { createRequire } from 'node:module';
import sharp from 'sharp';
import { buildMotif } from '../components/motif/build-motif.ts';
import type { Hue } from '../views/build-motif-view.ts';
import { cutText } from '../views/cut-text.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const PAPER = '#fffaf2';
const INK = '#1f1a2e';
/** Colours of the pattern's three tones; the first is the colour of the field and of the edge. */
const TONES: Readonly<Record<Hue, Readonly<Record<1 | 2 | 3, string>>>> = {
  indigo: { 1: '#5443d0', 2: '#ff7d68', 3: '#2fb5a4' },
  coral: { 1: '#ff7d68', 2: '#2c2178', 3: '#ffcb3d' },
  teal: { 1: '#2fb5a4', 2: '#2c2178', 3: '#ff7d68' },
  sun: { 1: '#ffcb3d', 2: '#5443d0', 3: '#2fb5a4' },
};
const MARGIN = 80;
const TEXT_WIDTH = 760;
/** Font sizes in pixels by the length of the words, so that long Hungarian titles fit too. */
const SIZES = [
  { upTo: 45, size: 76 },
  { upTo: 90, size: 60 },
  { upTo: 140, size: 48 },
] as const;
const SMALLEST = 42;
const LONGEST = 220;

const require = createRequire(import.meta.url);
const getFontFile = () =>
  require.resolve('@expo-google-fonts/sofia-sans/700Bold/SofiaSans_700Bold.ttf');

const grounds = new Map<Hue, Promise<Buffer>>();

/** Paper with the pattern at its right side: the same under all words of a colour, so drawn once. */
async function getGround(hue: Hue): Promise<Uint8Array> {
  const known = grounds.get(hue);
  if (known !== undefined) return await known;
  const ground = sharp(Buffer.from(drawGround(TONES[hue])))
    .removeAlpha()
    .raw()
    .toBuffer();
  grounds.set(hue, ground);
  return await ground;
}

function drawGround(tones: (typeof TONES)[Hue]): string {
  const { width, height, paths } = buildMotif('closer, hand in hand', 6, 12);
  const scale = HEIGHT / height;
  const half = paths.map(({ tone, d }) => `<path fill="${tones[tone]}" d="${d}"/>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    `<g transform="translate(${WIDTH - width * scale} 0) scale(${scale})">`,
    `<g>${half}</g><g transform="matrix(-1 0 0 1 ${width} 0)">${half}</g></g>`,
    `<rect width="24" height="100%" fill="${tones[1]}"/></svg>`,
  ].join('');
}

/**
 * Words as the typeface can draw them: it has no emoji, and what a machine happens to draw them with differs from
 * the next.
 */
const dropEmoji = (words: string): string =>
  words
    .replace(/[\p{Emoji_Presentation}\p{Regional_Indicator}\p{Emoji_Modifier}\u200D\uFE0F]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * PNG of 1200 x 630 with the words on the pattern of Closer. `lang` chooses the letter forms: Sofia Sans
 * draws Bulgarian ones by default and has those that Macedonian is printed in as its first stylistic set.
 * Words of emoji alone leave the pattern alone.
 */
export async function drawOpenGraphImage(
  words: string,
  lang: string,
  hue: Hue,
): Promise<Uint8Array> {
  const text = cutText(dropEmoji(words), LONGEST);
  const ground = await getGround(hue);
  return await toPng(text === '' ? ground : await addWords(ground, text, lang));
}

const toPng = async (picture: Uint8Array): Promise<Uint8Array> =>
  await sharp(picture, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png({ compressionLevel: 3 })
    .toBuffer();

async function addWords(ground: Uint8Array, text: string, lang: string): Promise<Uint8Array> {
  const size = SIZES.find(({ upTo }) => text.length <= upTo)?.size ?? SMALLEST;
  const features = lang === 'mk' ? ' font_features="ss01"' : '';
  const drawn = await sharp({
    text: {
      text: `<span foreground="${INK}" lang="${lang}"${features}>${escapeMarkup(text)}</span>`,
      font: `Sofia Sans Bold ${size}`,
      fontfile: getFontFile(),
      width: TEXT_WIDTH,
      wrap: 'word-char',
      dpi: 72,
      rgba: true,
    },
  })
    .flatten({ background: PAPER })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = drawn.info;
  const top = Math.max(0, Math.round((HEIGHT - height) / 2));
  return lay(drawn.data, width, ground, top);
}

/**
 * Copies the ground and lays words on it, row by row: where they stand it is plain paper, which they have as their own
 * ground. sharp's `composite` would work in floating point over the whole picture, which costs more than all the rest.
 */
function lay(words: Uint8Array, width: number, ground: Uint8Array, top: number): Uint8Array {
  const picture = new Uint8Array(ground);
  const rows = Math.min(words.length / (3 * width), HEIGHT - top);
  for (let row = 0; row < rows; row += 1) {
    const from = 3 * row * width;
    const to = 3 * ((top + row) * WIDTH + MARGIN);
    picture.set(words.subarray(from, from + 3 * Math.min(width, WIDTH - MARGIN)), to);
  }
  return picture;
}
