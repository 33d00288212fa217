import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Material } from '@closer/shared/content/material.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { buildGroups } from './build-entry-groups.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type { SiteContext } from './site-context.ts';
import { orderEvents } from './order-events.ts';

/** Plans that a work is the document of or that stand on it, and events that use it. */
export function buildPlansFrom(
  context: SiteContext,
  { id }: Material | CaseStudy,
  locale: Locale,
): readonly EntryGroupView[] {
  const { relations } = context.library;
  const say = t(locale);
  return buildGroups(context, locale, [
    {
      key: 'plans',
      heading: say('material.plans'),
      entries: [
        ...(relations.actionPlansByMaterial.get(id) ?? []),
        ...(relations.portfoliosByMaterial.get(id) ?? []),
      ],
    },
    {
      key: 'basis-of-plans',
      heading: say('material.basisOfPlans'),
      entries: relations.actionPlansBasedOn.get(id) ?? [],
    },
    {
      key: 'events',
      heading: say('types.event'),
      entries: orderEvents(relations.eventsByMaterial.get(id) ?? [], context.today),
    },
  ]);
}
