import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openLibrary, readExport, type Library } from './library.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

/*
 * A Macedonian-only organisation, linked from a Bulgarian-only material, through orders of publishing,
 * unpublishing and translating. A model in a few lines says what must hold after each step.
 */

type Side = 'organisation' | 'material';
type Step = readonly ['publish' | 'unpublish' | 'translate', Side, Locale];

const STEPS: readonly Step[] = [
  ['publish', 'organisation', 'mk'],
  ['unpublish', 'organisation', 'mk'],
  ['translate', 'organisation', 'en'],
  ['publish', 'organisation', 'en'],
  ['unpublish', 'organisation', 'en'],
  ['publish', 'material', 'bg'],
  ['unpublish', 'material', 'bg'],
  ['translate', 'material', 'ro'],
  ['publish', 'material', 'ro'],
  ['unpublish', 'material', 'ro'],
];

/** Every order of publishing both, publishing the untranslated English and taking Macedonian down. */
const SHORT = permute(STEPS.filter((_step, at) => [0, 1, 3, 5].includes(at)));

/** Orders drawn from all steps; the same ones in every run. */
const LONG = Array.from({ length: 16 }, (_, seed) => draw(seed + 1, 9));

let cms: TestCms;
let library: Library;

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
});

afterAll(async () => {
  await cms.stop();
});

interface Model {
  readonly id: string;
  readonly written: Set<Locale>;
  readonly live: Set<Locale>;
}

const linked = z.array(z.object({ documentId: z.string() }));

describe('a link between entries of two languages', () => {
  it.each([...SHORT, ...LONG].map((order) => [toText(order), order] as const))(
    'holds through %s',
    async (_text, order) => {
      const organisation = await start('organisation', 'mk', { title: 'Здружение Круг' });
      const material = await start('material', 'bg', {
        title: 'Наръчник',
        licence: 'cc-by-4.0',
        creators: [organisation.id],
      });
      const models = { organisation, material };
      for (const step of order) {
        await take(models, step);
        await check(models);
      }
    },
    300_000,
  );
});

async function start(side: Side, locale: Locale, data: Record<string, unknown>): Promise<Model> {
  const id = await library.create(side, locale, data);
  return { id, written: new Set([locale]), live: new Set() };
}

async function take(models: Record<Side, Model>, [verb, side, locale]: Step): Promise<void> {
  const model = models[side];
  if (verb === 'translate') {
    await library.update(side, model.id, locale, { title: `${side} ${locale}` });
    model.written.add(locale);
  } else if (verb === 'unpublish') {
    await library.unpublish(side, model.id, locale);
    model.live.delete(locale);
  } else {
    const hasText = model.written.has(locale) || model.live.size > 0;
    const linksHold = side === 'organisation' || models.organisation.live.size > 0;
    const publishing = library.publish(side, model.id, locale);
    if (!hasText || !linksHold) {
      await expect(publishing).rejects.toThrow();
      return;
    }
    await publishing;
    if (model.written.has(locale)) model.live.add(locale);
  }
}

async function check({ organisation, material }: Record<Side, Model>): Promise<void> {
  for (const [side, { id, written }] of [
    ['organisation', organisation],
    ['material', material],
  ] as const) {
    const drafts = await library.rows(side, id, 'draft');
    expect(drafts.map((row) => row.locale).sort()).toEqual([...LOCALE_CODES].sort());
    expect(toSet(drafts.filter((row) => row.untranslated === false))).toEqual(written);
  }
  const drafts = await library.rows('material', material.id, 'draft', { creators: true });
  for (const row of drafts) {
    expect(linked.parse(row['creators']).map((target) => target.documentId)).toEqual([
      organisation.id,
    ]);
  }
  const { entries } = await readExport(cms);
  for (const { id, live } of [organisation, material]) {
    const entry = entries.find((found) => found.id === id);
    const prose = entry && 'prose' in entry ? Object.keys(entry.prose) : [];
    expect(new Set(prose)).toEqual(live);
  }
  const seen = entries.find((found) => found.id === material.id);
  if (seen?.type !== 'material') return;
  expect(seen.creators).toEqual(organisation.live.size > 0 ? [organisation.id] : []);
}

function toSet(rows: readonly { locale: string | null }[]): Set<string | null> {
  return new Set(rows.map((row) => row.locale));
}

function toText(order: readonly Step[]): string {
  return order.map(([verb, side, locale]) => `${verb} ${side} ${locale}`).join(', ');
}

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
