import type { Activity, Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatProgress } from '../i18n/format-progress.ts';
import { t } from '../i18n/t.ts';
import { buildLink, pick } from './build-link.ts';
import { toNumber } from './build-timeline.ts';
import { formatPeriod } from './format-period.ts';
import type { ActivityView, ObjectivesView } from './project-view.ts';
import type { SiteContext } from './site-context.ts';
import { buildText } from './text-view.ts';

const LEVELS = ['main', 'overall', 'specific'] as const;

/** What a project wants to reach: main aim, overall and specific objectives, each in the order of the source. */
export function buildObjectives(project: Project, locale: Locale): readonly ObjectivesView[] {
  return LEVELS.flatMap((key) => {
    const texts = project.objectives
      .filter(({ level }) => level === key)
      .flatMap((each) => buildText(each.texts, locale) ?? []);
    return texts.length === 0
      ? []
      : [{ key, heading: t(locale)(`objective.${key}`, { count: texts.length }), texts }];
  });
}

/** What a project does, in the order of the source. */
export function buildActivities(
  context: SiteContext,
  project: Project,
  locale: Locale,
): readonly ActivityView[] {
  return project.activities.map((each, at) => ({
    title: buildText(each.titles, locale) ?? toNumber(locale, at),
    note: buildText(each.notes, locale),
    items: each.items.flatMap(({ texts }) => buildText(texts, locale) ?? []),
    fields: pick(context.library.terms, each.fields).map((term) =>
      buildLink(context, term, locale),
    ),
    state: describeState(each, locale),
  }));
}

function describeState({ progress, period }: Activity, locale: Locale): string | null {
  const parts = [
    progress === null ? null : formatProgress(locale, progress),
    period === null ? null : formatPeriod(locale, period),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}
