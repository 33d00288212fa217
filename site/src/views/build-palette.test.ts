import type { Colour } from '@closer/shared/content/campaign.ts';
import { expect, test } from 'vitest';
import { buildPalette, chooseGround } from './build-palette.ts';

const colour = (hex: string, role: Colour['role']): Colour => ({
  names: [{ language: 'mk', text: 'Боја' }],
  hex,
  role,
});
const PALETTE = [
  colour('#fffaf2', 'paper'),
  colour('#1f1a2e', 'ink'),
  colour('#ff7d68', 'main'),
  colour('#5443d0', 'accent'),
];

test('computes every colour against paper and ink, and says what the pair is good for', () => {
  const palette = buildPalette(PALETTE, 'hu');
  const coral = palette?.colours[2];
  expect(coral?.pairs.map((pair) => [pair?.contrast, pair?.use])).toEqual([
    ['2,4 : 1', 'decoration'],
    ['6,73 : 1', 'text'],
  ]);
  expect(palette?.colours[0]?.pairs[0]).toBeNull();
  expect(coral?.name).toEqual({ text: 'Боја', lang: 'mk' });
});

test('has no contrasts where the palette has neither paper nor ink, and is none without colours', () => {
  const palette = buildPalette([colour('#ff7d68', 'main')], 'en');
  expect([palette?.grounds, palette?.colours[0]?.pairs]).toEqual([[], []]);
  expect(buildPalette([], 'en')).toBeNull();
});

test("takes the campaign's colour for its page only where words can be read on it", () => {
  expect(chooseGround(PALETTE)).toEqual({ hex: '#ff7d68', words: 'ink' });
  expect(chooseGround([colour('#5443d0', 'main')])).toEqual({ hex: '#5443d0', words: 'paper' });
  // In the middle of the scale neither ink nor paper reaches 4.5.
  expect(chooseGround([colour('#818181', 'main')])).toBeNull();
  expect(chooseGround([colour('#ff7d68', 'accent')])).toBeNull();
});
