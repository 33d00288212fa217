import type { IdentityAsset } from '@closer/shared/content/identity-asset.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import { buildUsageRules, buildVariants } from './build-asset.ts';
import { buildCampaignCrumbs } from './build-campaign-crumbs.ts';
import { getKind, getWholeSummary } from './build-entry-card.ts';
import { buildLinksFact } from './build-fact.ts';
import { buildLicence } from './build-licence.ts';
import { buildLink, getTitle, pick } from './build-link.ts';
import { buildLanguagesFact } from './build-material-facts.ts';
import { buildMotifView } from './build-motif-view.ts';
import { buildOthers } from './build-others.ts';
import { buildRequests } from './build-requests.ts';
import { buildEntryFrame } from './entry-frame.ts';
import type { IdentityAssetView } from './identity-asset-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';

/** The page of an identity asset: every form of it, and what may be done with them. */
export function buildIdentityAssetView(
  context: SiteContext,
  asset: IdentityAsset,
  locale: Locale,
): IdentityAssetView {
  const { library } = context;
  const say = t(locale);
  const shown = getProse(asset, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  const campaign = asset.campaign === null ? undefined : library.campaigns.get(asset.campaign);
  const siblings = library.relations.assetsByCampaign.get(asset.campaign ?? '') ?? [];
  return {
    page: 'identity-asset',
    frame: buildEntryFrame(context, asset, locale),
    crumbs: buildCampaignCrumbs(context, asset, locale),
    title: getTitle(asset, locale),
    kind: getKind(context, asset, locale),
    campaign: campaign === undefined ? null : buildLink(context, campaign, locale),
    sample: asset.sample,
    summary: getWholeSummary(asset, locale),
    body: buildRichText(context, shown?.prose.body ?? null, lang),
    motif: buildMotifView(library, asset),
    variants: buildVariants(context, asset, asset.variants, locale),
    usageRules: buildUsageRules(context, asset, locale),
    facts: [
      ...buildLinksFact(
        context,
        'campaign',
        say('material.campaign'),
        campaign === undefined ? [] : [campaign],
        locale,
      ),
      ...buildLinksFact(
        context,
        'creators',
        say('material.creators'),
        pick(library.organisations, asset.creators),
        locale,
      ),
      ...buildLanguagesFact(context, asset, locale),
    ],
    licence: buildLicence(asset.licence, locale),
    others: buildOthers(context, siblings, asset, locale),
    requests: buildRequests(context, asset, locale),
  };
}
