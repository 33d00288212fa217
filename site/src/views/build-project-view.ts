import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getPartnerIds } from '../library/entry-facts.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { pick } from './build-link.ts';
import { formatPeriod } from './format-period.ts';
import type { ProjectView } from './project-view.ts';
import type { SiteContext } from './site-context.ts';

/** The page of a project. */
export function buildProjectView(
  context: SiteContext,
  project: Project,
  locale: Locale,
): ProjectView {
  const { organisations, programmes, relations } = context.library;
  const say = t(locale);
  return buildEntryPage(context, project, locale, {
    page: 'project',
    list: { path: `/${locale}/projects/`, label: say('projects.title') },
    facts: [
      ...buildTextFact(
        'period',
        say('caseStudy.period'),
        project.period === null ? null : formatPeriod(locale, project.period),
      ),
      ...buildLinksFact(
        context,
        'programme',
        say('type.programme'),
        pick(programmes, project.programme === null ? [] : [project.programme]),
        locale,
      ),
      ...buildLinksFact(
        context,
        'partners',
        say('caseStudy.organisations'),
        pick(organisations, getPartnerIds(project)),
        locale,
      ),
    ],
    groups: buildGroups(context, locale, [
      {
        key: 'materials',
        heading: say('types.material'),
        entries: relations.materialsByProject.get(project.id) ?? [],
      },
    ]),
  });
}
