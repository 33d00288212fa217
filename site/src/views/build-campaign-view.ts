import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { getTitle } from './build-link.ts';
import { buildMotifView } from './build-motif-view.ts';
import { buildEntryFrame } from './entry-frame.ts';
import type { CampaignView } from './campaign-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';

/** The page of a campaign. */
export function buildCampaignView(
  context: SiteContext,
  campaign: Campaign,
  locale: Locale,
): CampaignView {
  const title = getTitle(campaign, locale);
  const shown = getProse(campaign, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  return {
    page: 'campaign',
    frame: buildEntryFrame(context, campaign, locale),
    crumbs: buildCrumbs(
      context,
      locale,
      [{ path: `/${locale}/campaigns/`, label: t(locale)('nav.campaigns'), lang: null }],
      title,
    ),
    title,
    sample: campaign.sample,
    summary: getWholeSummary(campaign, locale),
    body: buildRichText(context, shown?.prose.body ?? null, lang),
    motif: buildMotifView(context.library, campaign),
  };
}
