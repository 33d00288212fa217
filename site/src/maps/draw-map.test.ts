import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ATLAS } from './atlas.ts';
import { coarsenAtlas } from './coarsen-atlas.ts';
import { drawMap } from './draw-map.ts';
import { dropSpecks } from './drop-specks.ts';
import { snapRings } from './snap-rings.ts';

const SOFIA = { latitude: 42.7, longitude: 23.32 };
const BERLIN = { latitude: 52.52, longitude: 13.41 };
const GIJON = { latitude: 43.54, longitude: -5.66 };
const MALMO = { latitude: 55.6, longitude: 13 };
const PALERMO = { latitude: 38.12, longitude: 13.36 };

test('shows every point inside its frame, east to the right and north above', () => {
  const { width, height, points } = drawMap([SOFIA, BERLIN, GIJON, MALMO, PALERMO], ['BG']);
  for (const { x, y } of points) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
  const [sofia, berlin, gijon, malmo, palermo] = points;
  expect(sofia?.x).toBeGreaterThan(Number(berlin?.x));
  expect(gijon?.x).toBeLessThan(Number(berlin?.x));
  expect(malmo?.y).toBeLessThan(Number(palermo?.y));
});

test('draws the countries that the atlas knows, by their codes, and no others', () => {
  const { countries } = drawMap([SOFIA, BERLIN], ['BG', 'DE', 'XX']);
  expect(countries.map(({ isoCode }) => isoCode)).toEqual(['BG', 'DE']);
  for (const { path } of countries) expect(path).toMatch(/^(?:M-?\d+ -?\d+l[\d -]+z)+$/u);
});

test('leaves room around places that lie close together', () => {
  const near = { latitude: 42.72, longitude: 23.4 };
  const { points } = drawMap([SOFIA, near], ['BG']);
  expect(Math.abs(Number(points[0]?.x) - Number(points[1]?.x))).toBeLessThan(10);
});

test('is small: a map of half of Europe takes less than a quarter of a page', () => {
  const codes = ['DE', 'GB', 'FR', 'RO', 'BG', 'BE', 'NL', 'PL', 'SE', 'ES', 'IT'];
  const { land, countries } = drawMap([SOFIA, BERLIN, GIJON, MALMO, PALERMO], codes);
  const bytes = gzipSync(land + countries.map(({ path }) => path).join('')).byteLength;
  expect(bytes).toBeLessThan(3750);
});

test('writes corners once, on whole units, and leaves out what has no area', () => {
  expect(snapRings('M0.2,0.1L10.4,0L10.1,0.2L10,9.6L0,10ZM1,1L1.2,1.1L1,1.3Z')).toBe(
    'M0 0l10 0 0 10-10 0z',
  );
});

test('a coarser outline keeps its ends, so that neighbours still meet', () => {
  const sum = (arc: readonly (readonly number[])[]) =>
    arc.reduce(([x = 0, y = 0], [stepX = 0, stepY = 0]) => [x + stepX, y + stepY], [0, 0]);
  const coarse = coarsenAtlas(0.5);
  expect(coarse.arcs.map(sum)).toEqual(ATLAS.arcs.map(sum));
  expect(coarse.arcs.flat().length).toBeLessThan(ATLAS.arcs.flat().length / 2);
});

test('drops what turned about or became a speck, and holes alike', () => {
  const square = (size: number) => [
    [0, 0],
    [0, size],
    [size, size],
    [size, 0],
    [0, 0],
  ];
  const land = {
    type: 'MultiPolygon' as const,
    coordinates: [
      [square(10), square(4).toReversed(), square(0.1).toReversed()],
      [square(0.1)],
      [square(5).toReversed()],
    ],
  };
  expect(dropSpecks(land, 1).coordinates).toEqual([[square(10), square(4).toReversed()]]);
});
