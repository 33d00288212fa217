import { afterAll, beforeAll, describe, it } from 'vitest';
import { openLibrary, type Library } from './library.ts';
import { STEPS, takeSteps, toText, type Step } from './link-orders.ts';
import type { WrittenType } from './make-entry.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

/** Every order of publishing both, publishing the untranslated English and taking Macedonian down. */
const SHORT = permute(STEPS.filter((_step, at) => [0, 1, 3, 5].includes(at)));

/** Orders drawn from all steps; the same ones in every run. */
const LONG = Array.from({ length: 16 }, (_, seed) => draw(seed + 1, 9));

/** The types of works, each with the field by which it links to the organisation, and the orders it goes through. */
const WORKS: readonly (readonly [WrittenType, string, readonly (readonly Step[])[]])[] = [
  ['material', 'creators', [...SHORT, ...LONG]],
  ['leaflet', 'creators', LONG.slice(0, 3)],
  ['identity-asset', 'creators', LONG.slice(3, 6)],
  ['case-study', 'organisations', LONG.slice(6, 9)],
  ['campaign', 'owner', LONG.slice(9, 12)],
];

let cms: TestCms;
let library: Library;

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
});

afterAll(async () => {
  await cms.stop();
});

describe.each(WORKS)(
  'a link between an organisation and a %s of two languages',
  (type, field, orders) => {
    it.each(orders.map((order) => [toText(order), order] as const))(
      'holds through %s',
      async (_text, order) => {
        await takeSteps(cms, library, [type, field], order);
      },
      300_000,
    );
  },
);

function permute<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) =>
    permute(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  );
}

/** Steps drawn by a linear congruential generator: the same for the same seed everywhere. */
function draw(seed: number, length: number): Step[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return STEPS.slice(Math.floor((state / 2 ** 32) * STEPS.length)).slice(0, 1);
  }).flat();
}
