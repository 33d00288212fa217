import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getContrast } from '../views/contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Colours = Readonly<Record<string, string>>;

function getColours(block: string): Colours {
  return Object.fromEntries(
    Array.from(block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gu), ([, name, colour]) => [
      String(name),
      String(colour),
    ]),
  );
}

const [lightBlock = '', darkBlock = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = getColours(lightBlock);
const MODES = { light, dark: { ...light, ...getColours(darkBlock) } } as const;

/** Words on a ground: 4.5. Edges of controls and the focus ring: 3. */
const PAIRS: readonly (readonly [front: string, ground: string, least: 4.5 | 3])[] = [
  ...['paper', 'raised', 'sunk'].flatMap(
    (ground) =>
      [
        ['ink', ground, 4.5],
        ['soft', ground, 4.5],
        ['action', ground, 4.5],
        ['action-strong', ground, 4.5],
        ['edge', ground, 3],
      ] as const,
  ),
  ['on-action', 'action', 4.5],
  ['on-action', 'action-strong', 4.5],
  ['on-mark', 'mark', 4.5],
  ['on-indigo', 'indigo', 4.5],
  ['on-coral', 'coral', 4.5],
  ['on-teal', 'teal', 4.5],
  ['on-sun', 'sun', 4.5],
  ['on-frame', 'frame', 4.5],
  ['on-draw-sun', 'draw-sun', 4.5],
];

for (const mode of ['light', 'dark'] as const) {
  test.each(PAIRS)(`in ${mode}, %s on %s has a contrast of at least %d`, (front, ground, least) => {
    const colours: Colours = MODES[mode];
    expect(getContrast(String(colours[front]), String(colours[ground]))).toBeGreaterThanOrEqual(
      least,
    );
  });
}

test('every colour of a token that words stand on or in is in a pair', () => {
  const paired = new Set(PAIRS.flatMap(([front, ground]) => [front, ground]));
  const drawn = /^(?:draw-|line$)/u;
  expect(Object.keys(light).filter((name) => !paired.has(name) && !drawn.test(name))).toEqual([]);
});
