import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getMeasureFile, type MeasureFormat } from '../library/get-measure-files.ts';
import type { SiteContext } from './site-context.ts';

/** Address of a plan's measures as a file, beside its page: `/bg/action-plan/x/measures.csv`. */
export function getMeasuresPath(
  { library }: SiteContext,
  plan: ActionPlan,
  locale: Locale,
  format: MeasureFormat,
): string {
  return (library.paths.get(plan.id)?.[locale] ?? `/${locale}/`) + getMeasureFile(format);
}
