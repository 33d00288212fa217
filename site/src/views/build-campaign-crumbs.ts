import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { Work } from '../library/library.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { getTitle } from './build-link.ts';
import type { CrumbView } from './frame-view.ts';
import type { SiteContext } from './site-context.ts';

/** The way to a work through its campaign; through the library where it belongs to none. */
export function buildCampaignCrumbs(
  context: SiteContext,
  work: Work,
  locale: Locale,
): readonly CrumbView[] {
  const { campaigns, paths } = context.library;
  const campaign = work.campaign === null ? undefined : campaigns.get(work.campaign);
  const title = getTitle(work, locale);
  if (campaign === undefined) {
    const library = { path: `/${locale}/library/`, label: t(locale)('nav.library'), lang: null };
    return buildCrumbs(context, locale, [library], title);
  }
  const name = getTitle(campaign, locale);
  return buildCrumbs(
    context,
    locale,
    [
      { path: `/${locale}/campaigns/`, label: t(locale)('nav.campaigns'), lang: null },
      {
        path: paths.get(campaign.id)?.[locale] ?? `/${locale}/`,
        label: name.text,
        lang: name.lang,
      },
    ],
    title,
  );
}
