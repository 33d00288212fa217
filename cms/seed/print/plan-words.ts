import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { locale, type Locale } from '@closer/shared/locales.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { seedTerm } from '../seed-schema.ts';

/** A column or line of the blank plan: what it is called, and what to write there. */
const entry = z.tuple([z.string(), z.string()]);

/** Columns of the blank plan in their order: the fields of a measure, its period, cost and indicator in parts. */
export const PLAN_COLUMNS = [
  'number',
  'titles',
  'field',
  'targetGroups',
  'responsible',
  'start',
  'end',
  'progress',
  'cost',
  'currency',
  'costMeaning',
  'fundingSources',
  'indicator',
  'planned',
  'reached',
  'risks',
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

const planWords = z.strictObject({
  sheet: z.string(),
  guideSheet: z.string(),
  column: z.string(),
  whatToWrite: z.string(),
  intro: z.string(),
  imprint: z.string(),
  planHeading: z.string(),
  plan: z.array(entry),
  measuresHeading: z.string(),
  guideHeading: z.string(),
  columns: z.record(z.enum(PLAN_COLUMNS), entry),
});
export type PlanWords = z.infer<typeof planWords>;

/** The words of the blank plan in one language, with the fields and groups of the vocabulary. `folder` is that of `cms/seed/print`. */
export async function readPlanWords(folder: string, language: Locale): Promise<PlanWords> {
  const yaml: unknown = parse(await readFile(path.join(folder, 'plan-words.yaml'), 'utf8'));
  const words = z.record(locale, planWords).parse(yaml)[language];
  const fields = await readLabels(folder, 'field', language);
  const groups = await readLabels(folder, 'target-group', language);
  const fill = ([head, text]: z.infer<typeof entry>): z.infer<typeof entry> => [
    head,
    text.replace('{fields}', fields).replace('{groups}', groups),
  ];
  const { columns } = words;
  return {
    ...words,
    columns: { ...columns, field: fill(columns.field), targetGroups: fill(columns.targetGroups) },
  };
}

/** Labels of a vocabulary in its order. */
async function readLabels(folder: string, scheme: string, language: Locale): Promise<string> {
  const file = path.join(folder, '../term', `${scheme}.yaml`);
  const terms = z.array(seedTerm).parse(parse(await readFile(file, 'utf8')));
  return terms
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ prefLabel }) => prefLabel.find((each) => each.language === language)?.text ?? [])
    .join('; ');
}
