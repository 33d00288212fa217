import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCALE_CODES, locale, type Locale } from '@closer/shared/locales.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { seedMaterial } from '../seed-schema.ts';
import { parseLeafletText } from './leaflet-text.ts';
import type { Printer } from './typst.ts';

/**
 * Session sheets and the number that their pattern is drawn from. Title, aims, needs, time and group
 * size stand in `cms/seed/material`, the steps in `cms/seed/print/session`.
 */
const SESSIONS: Readonly<Record<string, number>> = {
  'meeting-across-differences': 11,
  'can-everybody-come-in': 23,
  'a-walk-through-the-neighbourhood': 5,
  'what-i-can-already-do': 37,
};

/** The sheets by file name. `folder` is the absolute path of `cms/seed/print`. */
export const SESSION_FILES: ReadonlyMap<
  string,
  (printer: Printer, folder: string) => Promise<Uint8Array>
> = new Map(
  Object.entries(SESSIONS).flatMap(([key, seed]) =>
    LOCALE_CODES.map((code) => [
      `${key}-${code}.pdf`,
      async (printer: Printer, folder: string) =>
        printer.pdf('session.typ', { seed, ...(await readSession(folder, key, code)) }),
    ]),
  ),
);

const labels = z.strictObject({
  aims: z.string(),
  needs: z.string(),
  notes: z.string(),
  duration: z.string(),
  groupSize: z.string(),
  minutes: z.string(),
  badge: z.string(),
  imprint: z.string(),
});

const session = z.strictObject({
  /** How long each step takes; empty for a list to tick off. */
  minutes: z.array(z.int().positive()),
  words: z.record(
    locale,
    z.strictObject({
      intro: z.string(),
      steps: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
      notes: z.string(),
    }),
  ),
});

async function readYaml<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const yaml: unknown = parse(await readFile(path.join(folder, name), 'utf8'));
  return schema.parse(yaml);
}

/** What the template sets in one language. */
async function readSession(folder: string, key: string, language: Locale) {
  const { prose, duration, groupSize } = await readYaml(
    folder,
    `../material/${key}.yaml`,
    seedMaterial,
  );
  const { minutes, words } = await readYaml(folder, `session/${key}.yaml`, session);
  const label = (await readYaml(folder, 'session/labels.yaml', z.record(locale, labels)))[language];
  const { intro, steps, notes } = words[language];
  const perUnit = { minutes: 1, hours: 60, days: 60 * 24 }[duration?.unit ?? 'minutes'];
  const times = [...new Set([duration?.min, duration?.max])]
    .filter((time) => typeof time === 'number')
    .map((time) => time * perUnit);
  return {
    lang: language,
    words: label,
    title: prose[language]?.title,
    intro,
    facts: [
      fill(label.duration, { minutes: times.join('–') }),
      fill(label.groupSize, { min: groupSize?.min ?? '', max: groupSize?.max ?? '' }),
    ],
    aims: parseLeafletText(prose[language]?.aims ?? ''),
    needs: parseLeafletText(prose[language]?.needs ?? ''),
    ticks: minutes.length === 0,
    steps: steps.map(({ heading, text }, index) => ({
      heading,
      minutes:
        minutes[index] === undefined ? null : fill(label.minutes, { minutes: minutes[index] }),
      blocks: parseLeafletText(text),
    })),
    notes: parseLeafletText(notes),
  };
}

function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values).reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, String(value)),
    label,
  );
}
