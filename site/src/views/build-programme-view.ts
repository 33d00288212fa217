import type { Programme } from '@closer/shared/content/programme.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { pick } from './build-link.ts';
import { formatPeriod } from './format-period.ts';
import type { ProgrammeView } from './programme-view.ts';
import type { SiteContext } from './site-context.ts';

/** The page of a programme that pays for projects. */
export function buildProgrammeView(
  context: SiteContext,
  programme: Programme,
  locale: Locale,
): ProgrammeView {
  const { organisations, relations } = context.library;
  const say = t(locale);
  const projects = relations.projectsByProgramme.get(programme.id) ?? [];
  return buildEntryPage(context, programme, locale, {
    page: 'programme',
    list: { path: `/${locale}/projects/`, label: say('projects.title') },
    facts: [
      ...buildTextFact(
        'period',
        say('caseStudy.period'),
        programme.period === null ? null : formatPeriod(locale, programme.period),
      ),
      ...buildLinksFact(
        context,
        'funder',
        say('caseStudy.organisations'),
        pick(organisations, programme.funder === null ? [] : [programme.funder]),
        locale,
      ),
    ],
    groups: buildGroups(context, locale, [
      { key: 'projects', heading: say('types.project'), entries: projects },
    ]),
  });
}
