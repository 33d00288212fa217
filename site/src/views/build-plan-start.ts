import type { Material } from '@closer/shared/content/material.ts';
import { getFallbackOrder, type Locale } from '@closer/shared/locales.ts';
import type { PlanStartView } from './action-plan-view.ts';
import { buildEntryCard } from './build-entry-card.ts';
import { getTitle } from './build-link.ts';
import { describeFile } from './format-facts.ts';
import type { LinkView } from './frame-view.ts';
import { getForeignLang, getLang, toHref, type SiteContext } from './site-context.ts';

/**
 * The blank plan and the sample that the site's settings name, for a page of a plan or portfolio; null where they name nothing that is
 * published.
 * @param self entry id of the page: the sample does not lead to itself
 */
export function buildPlanStart(
  context: SiteContext,
  self: string,
  locale: Locale,
): PlanStartView | null {
  const { site, materialsById, actionPlans } = context.library;
  const model = materialsById.get(site?.planModel ?? '');
  const sample = self === site?.samplePlan ? undefined : actionPlans.get(site?.samplePlan ?? '');
  if (model === undefined && sample === undefined) return null;
  return {
    model: model === undefined ? null : buildEntryCard(context, model, locale),
    files: model === undefined ? [] : buildFiles(context, model, locale),
    sample: sample === undefined ? null : buildEntryCard(context, sample, locale),
  };
}

function buildFiles(context: SiteContext, model: Material, locale: Locale): readonly LinkView[] {
  const addresses = model.editions.flatMap((each) => context.filePaths.get(each) ?? []);
  const lang = getFallbackOrder(locale)
    .map(getLang)
    .find((each) => addresses.some(({ holder }) => holder.language === each));
  return addresses
    .filter(({ holder }) => holder.language === lang)
    .map(({ path, file, holder }) => ({
      href: toHref(context, path),
      label: `${getTitle(model, locale).text} (${describeFile(locale, file).join(', ')})`,
      lang: holder.language === null ? null : getForeignLang(holder.language, locale),
    }));
}
