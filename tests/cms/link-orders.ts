import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { expect } from 'vitest';
import { z } from 'zod';
import { readExport, type Data, type Library } from './library.ts';
import { makeEntry, type WrittenType } from './make-entry.ts';
import type { TestCms } from './start-strapi.ts';

/*
 * A Macedonian-only organisation, linked from a Bulgarian-only work, through orders of publishing,
 * unpublishing and translating. A model in a few lines says what must hold after each step.
 */

type Side = 'organisation' | 'work';
export type Step = readonly ['publish' | 'unpublish' | 'translate', Side, Locale];

export const STEPS: readonly Step[] = [
  ['publish', 'organisation', 'mk'],
  ['unpublish', 'organisation', 'mk'],
  ['translate', 'organisation', 'en'],
  ['publish', 'organisation', 'en'],
  ['unpublish', 'organisation', 'en'],
  ['publish', 'work', 'bg'],
  ['unpublish', 'work', 'bg'],
  ['translate', 'work', 'ro'],
  ['publish', 'work', 'ro'],
  ['unpublish', 'work', 'ro'],
];

interface Model {
  readonly type: WrittenType;
  readonly id: string;
  readonly written: Set<Locale>;
  readonly live: Set<Locale>;
}

const target = z.object({ documentId: z.string() });
const linked = z.union([z.array(target), target.transform((one) => [one])]);
/** Links as the export gives them: many, or one that may be missing. */
const exported = z.union([z.array(z.string()), z.string().nullable()]);

/** Takes the steps on two new entries; what must hold is looked at after each. `field` links the work to the organisation. */
export async function takeSteps(
  cms: TestCms,
  library: Library,
  [type, field]: readonly [WrittenType, string],
  order: readonly Step[],
): Promise<void> {
  const organisation = await start(cms, library, 'organisation', 'mk', { title: 'Здружение Круг' });
  const links = field === 'owner' ? organisation.id : [organisation.id];
  const work = await start(cms, library, type, 'bg', { title: 'Наръчник', [field]: links });
  const models = { organisation, work };
  for (const step of order) {
    await take(library, models, step);
    await check(cms, library, models, field);
  }
}

async function start(
  cms: TestCms,
  library: Library,
  type: WrittenType,
  locale: Locale,
  data: Data & { readonly title: string },
): Promise<Model> {
  const id = await makeEntry(cms, library, type, locale, data);
  return { type, id, written: new Set([locale]), live: new Set() };
}

async function take(
  library: Library,
  models: Record<Side, Model>,
  [verb, side, locale]: Step,
): Promise<void> {
  const model = models[side];
  if (verb === 'translate') {
    await library.update(model.type, model.id, locale, {
      title: `${side} ${locale}`,
      ...(model.type === 'identity-asset' ? { variantsAlt: 'Two hands.' } : {}),
    });
    model.written.add(locale);
  } else if (verb === 'unpublish') {
    await library.unpublish(model.type, model.id, locale);
    model.live.delete(locale);
  } else {
    const hasText = model.written.has(locale) || model.live.size > 0;
    const linksHold = side === 'organisation' || models.organisation.live.size > 0;
    const publishing = library.publish(model.type, model.id, locale);
    if (!hasText || !linksHold) {
      await expect(publishing).rejects.toThrow();
      return;
    }
    await publishing;
    if (model.written.has(locale)) model.live.add(locale);
  }
}

async function check(
  cms: TestCms,
  library: Library,
  { organisation, work }: Record<Side, Model>,
  field: string,
): Promise<void> {
  for (const { type, id, written } of [organisation, work]) {
    const drafts = await library.rows(type, id, 'draft');
    expect(drafts.map((row) => row.locale).sort()).toEqual([...LOCALE_CODES].sort());
    expect(toSet(drafts.filter((row) => row.untranslated === false))).toEqual(written);
  }
  const drafts = await library.rows(work.type, work.id, 'draft', { [field]: true });
  for (const row of drafts) {
    expect(linked.parse(row[field]).map(({ documentId }) => documentId)).toEqual([organisation.id]);
  }
  const { entries } = await readExport(cms);
  for (const { id, live } of [organisation, work]) {
    const entry = entries.find((found) => found.id === id);
    const prose = entry && 'prose' in entry ? Object.keys(entry.prose) : [];
    expect(new Set(prose)).toEqual(live);
  }
  const seen: Data | undefined = entries.find((found) => found.id === work.id);
  if (seen === undefined) return;
  const shown = exported.parse(seen[field]) ?? [];
  expect([shown].flat()).toEqual(organisation.live.size > 0 ? [organisation.id] : []);
}

function toSet(rows: readonly { locale: string | null }[]): Set<string | null> {
  return new Set(rows.map((row) => row.locale));
}

/** `publish work bg, unpublish work bg`. */
export function toText(order: readonly Step[]): string {
  return order.map(([verb, side, locale]) => `${verb} ${side} ${locale}`).join(', ');
}
