import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { SiteContext } from './site-context.ts';

/** What the measures of a plan can be had as. */
export const MEASURE_FORMATS = ['csv', 'xlsx'] as const;
export type MeasureFormat = (typeof MEASURE_FORMATS)[number];

/** Address of a plan's measures as a file, beside its page: `/bg/action-plan/x/measures.csv`. */
export function getMeasuresPath(
  { library }: SiteContext,
  plan: ActionPlan,
  locale: Locale,
  format: MeasureFormat,
): string {
  return `${library.paths.get(plan.id)?.[locale] ?? `/${locale}/`}measures.${format}`;
}
