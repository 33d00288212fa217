import type { PageEntry } from './library.ts';

/** What the measures of a plan can be had as. */
export const MEASURE_FORMATS = ['csv', 'xlsx'] as const;
export type MeasureFormat = (typeof MEASURE_FORMATS)[number];

/** Name of the file that holds the measures of a plan. It lies beside the plan's page. */
export function getMeasureFile(format: MeasureFormat): string {
  return `measures.${format}`;
}

/** Names of the files of measures beside the page of an entry; none where it is no plan or has no measures. */
export function getMeasureFiles(entry: PageEntry | undefined): readonly string[] {
  const has = entry?.type === 'action-plan' && entry.measures.length > 0;
  return has ? MEASURE_FORMATS.map(getMeasureFile) : [];
}
