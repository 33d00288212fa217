import type { Programme } from '@closer/shared/content/programme.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact, buildTextFact, buildWebsiteFact } from './build-fact.ts';
import { pick } from './build-link.ts';
import { buildNames } from './build-organisation-view.ts';
import { formatPeriod } from './format-period.ts';
import type { ProgrammeView } from './programme-view.ts';
import type { SiteContext } from './site-context.ts';

/** The page of a programme that pays for projects: its own years, who gives the money, what it pays for. */
export function buildProgrammeView(
  context: SiteContext,
  programme: Programme,
  locale: Locale,
): ProgrammeView {
  const { organisations, relations } = context.library;
  const say = t(locale);
  const projects = relations.projectsByProgramme.get(programme.id) ?? [];
  const { period, funder } = programme;
  const page = buildEntryPage(context, programme, locale, {
    page: 'programme',
    list: { path: `/${locale}/projects/`, label: say('projects.title') },
    facts: [
      ...buildTextFact('component', say('programme.component'), programme.component),
      ...buildTextFact(
        'period',
        say('programme.period'),
        period === null ? null : formatPeriod(locale, period),
      ),
      ...buildLinksFact(
        context,
        'funder',
        say('programme.funder'),
        pick(organisations, funder === null ? [] : [funder]),
        locale,
      ),
      ...buildWebsiteFact(programme.website, locale),
    ],
    groups: buildGroups(context, locale, [
      {
        key: 'projects',
        heading: say('programme.projects'),
        entries: projects,
        totalLabel: say('count.project', { count: projects.length }),
      },
    ]),
  });
  return { ...page, names: buildNames(programme.names, locale) };
}
