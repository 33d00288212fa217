import type { Participation, Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getPlacesAround } from '../library/get-places-around.ts';
import { buildLink } from './build-link.ts';
import type { PartnerView } from './project-view.ts';
import type { SiteContext } from './site-context.ts';
import { buildText } from './text-view.ts';

/** Who takes part, in the order of the source, with role, place and what it brings to that place. */
export function buildPartners(
  context: SiteContext,
  project: Project,
  locale: Locale,
): readonly PartnerView[] {
  return project.participations.map((each, at) => buildPartner(context, each, locale, at));
}

function buildPartner(
  context: SiteContext,
  { organisation, role, localBenefits }: Participation,
  locale: Locale,
  at: number,
): PartnerView {
  const { organisations, places } = context.library;
  const found = organisation === null ? undefined : organisations.get(organisation);
  const around = getPlacesAround(found?.place ?? null, places);
  const country = around.find(({ kind }) => kind === 'country');
  const [place] = around;
  const link = found === undefined ? null : buildLink(context, found, locale);
  return {
    number: at + 1,
    name:
      link === null
        ? { text: t(locale)('project.partnerNotNamed'), lang: null, href: null }
        : { text: link.label, lang: link.lang, href: link.href },
    role: role === 'partner' ? null : t(locale)(`participation.${role}`),
    places: [...new Set([place, country])].flatMap((each) =>
      each === undefined ? [] : [buildLink(context, each, locale)],
    ),
    benefit: buildText(localBenefits, locale),
  };
}
