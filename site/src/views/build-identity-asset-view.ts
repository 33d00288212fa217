import type { IdentityAsset } from '@closer/shared/content/identity-asset.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { getTitle } from './build-link.ts';
import { buildMotifView } from './build-motif-view.ts';
import { buildEntryFrame } from './entry-frame.ts';
import type { IdentityAssetView } from './identity-asset-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';

/** The page of an identity asset. */
export function buildIdentityAssetView(
  context: SiteContext,
  identityAsset: IdentityAsset,
  locale: Locale,
): IdentityAssetView {
  const title = getTitle(identityAsset, locale);
  const shown = getProse(identityAsset, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  return {
    page: 'identity-asset',
    frame: buildEntryFrame(context, identityAsset, locale),
    crumbs: buildCrumbs(
      context,
      locale,
      [{ path: `/${locale}/library/`, label: t(locale)('nav.library'), lang: null }],
      title,
    ),
    title,
    sample: identityAsset.sample,
    summary: getWholeSummary(identityAsset, locale),
    body: buildRichText(context, shown?.prose.body ?? null, lang),
    motif: buildMotifView(context.library, identityAsset),
  };
}
