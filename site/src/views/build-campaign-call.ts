import type { Locale } from '@closer/shared/locales.ts';
import { getProse } from '../library/get-prose.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { getEntryHref, getTitle } from './build-link.ts';
import { buildMotifView } from './build-motif-view.ts';
import type { CampaignCallView } from './home-view.ts';
import { getForeignLang, getLang, toHref, type SiteContext } from './site-context.ts';

/** The campaign that began last, for the home page; null where there is none. */
export function buildCampaignCall(context: SiteContext, locale: Locale): CampaignCallView | null {
  const { library } = context;
  const [campaign] = library.campaigns.values();
  if (campaign === undefined) return null;
  const shown = getProse(campaign, locale);
  const slogan = shown?.prose.slogan ?? null;
  const href = getEntryHref(context, campaign, locale);
  return {
    title: getTitle(campaign, locale),
    slogan:
      shown === null || slogan === null
        ? null
        : { text: slogan, lang: getForeignLang(getLang(shown.textLocale), locale) },
    summary: getWholeSummary(campaign, locale),
    href,
    leafletsHref: library.relations.leafletsByCampaign.has(campaign.id) ? `${href}#leaflets` : null,
    allHref: library.campaigns.size > 1 ? toHref(context, `/${locale}/campaigns/`) : null,
    motif: buildMotifView(library, campaign),
  };
}
