import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { buildGroups } from './build-entry-groups.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type { SiteContext } from './site-context.ts';

/** The parts of a project, then what came out of it, by kind: what it made names the project. */
export function buildProjectGroups(
  context: SiteContext,
  { id }: Project,
  locale: Locale,
): readonly EntryGroupView[] {
  const { relations } = context.library;
  const say = t(locale);
  const group = (key: string, heading: string, entries: readonly PageEntry[] | undefined) => ({
    key,
    heading,
    entries: entries ?? [],
  });
  return buildGroups(context, locale, [
    group('parts', say('project.parts'), relations.partsByProject.get(id)?.toReversed()),
    group('plans', say('project.plans'), [
      ...(relations.actionPlansByProject.get(id) ?? []),
      ...(relations.portfoliosByProject.get(id) ?? []),
    ]),
    group('resourced', say('project.resourced'), relations.actionPlansResourcedBy.get(id)),
    group('held-by', say('project.heldBy'), relations.portfoliosHolding.get(id)),
    group('materials', say('project.materials'), relations.materialsByProject.get(id)),
    group('practices', say('project.practices'), relations.caseStudiesByProject.get(id)),
    group('events', say('project.events'), relations.eventsByProject.get(id)),
    group('networks', say('project.networks'), relations.networksByProject.get(id)),
    group('campaigns', say('project.campaigns'), relations.campaignsByProject.get(id)),
  ]);
}
