import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Participation } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getText } from '../library/get-text.ts';
import { getKind } from './build-entry-card.ts';
import { buildLink } from './build-link.ts';
import { formatPeriod } from './format-period.ts';
import type { OrganisationProjectView } from './organisation-project-view.ts';
import { getForeignLang, type SiteContext } from './site-context.ts';

/** Projects that an organisation takes part in, the one that began last first, with its part in each. */
export function buildOrganisationProjects(
  context: SiteContext,
  { id }: Organisation,
  locale: Locale,
): readonly OrganisationProjectView[] {
  const projects = context.library.relations.projectsByOrganisation.get(id) ?? [];
  return projects.flatMap((project) =>
    project.participations
      .filter(({ organisation }) => organisation === id)
      .map(({ role, localBenefits }) => {
        const benefit = getText(localBenefits, locale);
        return {
          link: buildLink(context, project, locale),
          kind: getKind(context, project, locale),
          sample: project.sample,
          role: formatRole(locale, role),
          period: project.period === null ? null : formatPeriod(locale, project.period),
          benefit:
            benefit === null
              ? null
              : { text: benefit.text, lang: getForeignLang(benefit.language, locale) },
        };
      }),
  );
}

function formatRole(locale: Locale, role: Participation['role']): string {
  const say = t(locale);
  switch (role) {
    case 'lead':
      return say('participation.lead');
    case 'associated':
      return say('participation.associated');
    case 'partner':
      return say('role.participant');
  }
}
