import type { AssetVariant, IdentityAsset } from '@closer/shared/content/identity-asset.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import type { FileAddress } from '../library/build-file-paths.ts';
import { getPreviewFile, isDrawing } from '../library/get-pictures.ts';
import { getProse } from '../library/get-prose.ts';
import type { AssetView, VariantView } from './asset-view.ts';
import { getSavedName } from './build-download.ts';
import { sortLanguages } from './build-edition-matrix.ts';
import { getKind, getWholeSummary } from './build-entry-card.ts';
import { buildLicence } from './build-licence.ts';
import { buildLink, getTitle } from './build-link.ts';
import { buildPicture } from './build-picture.ts';
import { describeFile, getFormatName } from './format-facts.ts';
import type { PictureView, TextView } from './frame-view.ts';
import type { DownloadView } from './material-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, toHref, type SiteContext } from './site-context.ts';

/** Forms of an asset on its campaign's page; the others stand on the asset's own. */
const VARIANTS_SHOWN = 4;

/** An identity asset on its campaign's page, with the first forms that a reader of `locale` can use. */
export function buildAsset(context: SiteContext, asset: IdentityAsset, locale: Locale): AssetView {
  const variants = getUsableVariants(asset, locale);
  const link = buildLink(context, asset, locale);
  return {
    key: asset.id,
    link,
    kind: getKind(context, asset, locale),
    sample: asset.sample,
    summary: getWholeSummary(asset, locale),
    usageRules: buildUsageRules(context, asset, locale),
    licence: buildLicence(asset.licence, locale),
    variants: buildVariants(context, asset, variants, locale),
    all:
      variants.length === asset.variants.length
        ? null
        : {
            ...link,
            label: t(locale)('count.variant', { count: asset.variants.length }),
            lang: null,
          },
  };
}

/** What may and may not be done with an asset. */
export function buildUsageRules(context: SiteContext, asset: IdentityAsset, locale: Locale) {
  const shown = getProse(asset, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  return buildRichText(context, shown?.prose.usageRules ?? null, lang);
}

/** Those with words in her language, or in the next one that there is, then those without words. */
function getUsableVariants(asset: IdentityAsset, locale: Locale): readonly AssetVariant[] {
  const languages = asset.variants.flatMap(({ language }) => language ?? []);
  const [best] = sortLanguages(languages, locale);
  const worded = asset.variants.filter(({ language }) => language !== null && language === best);
  const wordless = asset.variants.filter(({ language }) => language === null);
  return [...worded, ...wordless].slice(0, VARIANTS_SHOWN);
}

/** Forms of an asset. The first one says what it shows; the others show the same, and what they differ in is written. */
export function buildVariants(
  context: SiteContext,
  asset: IdentityAsset,
  variants: readonly AssetVariant[],
  locale: Locale,
): readonly VariantView[] {
  const shown = getProse(asset, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  const alt = { text: shown?.prose.variantsAlt ?? '', lang };
  return variants.map((variant, at) => {
    const label = describeVariant(variant, locale);
    return {
      key: `variant-${asset.variants.indexOf(variant) + 1}`,
      label,
      preview: buildPreview(context, variant, at === 0 ? alt : { text: '', lang: null }),
      ground: variant.tone === 'dark' ? 'dark' : 'light',
      downloads: (context.filePaths.get(variant) ?? []).map((address) =>
        buildVariantDownload(context, address, label, locale),
      ),
    };
  });
}

function describeVariant({ tone, language, size }: AssetVariant, locale: Locale): string {
  const parts = [
    ...(tone === null ? [] : [t(locale)(`tone.${tone}`)]),
    ...(language === null ? [] : [getLanguageName(locale, language)]),
    ...(size === null ? [] : [size]),
  ];
  return parts.length === 0 ? t(locale)('asset.allUses') : parts.join(', ');
}

/** A drawing is shown by the address it is downloaded from, so that nothing is fetched twice. */
function buildPreview(
  context: SiteContext,
  variant: AssetVariant,
  alt: TextView,
): PictureView | null {
  const file = getPreviewFile(variant.files);
  if (file === null) return null;
  const picture = buildPicture(context, file, alt.text, alt.lang);
  const path = context.filePaths.get(variant)?.find((each) => each.file === file)?.path;
  if (picture === null || path === undefined || !isDrawing(file)) return picture;
  return { ...picture, src: toHref(context, path) };
}

function buildVariantDownload(
  context: SiteContext,
  address: FileAddress,
  label: string,
  locale: Locale,
): DownloadView {
  const { file, path, holder, work } = address;
  const { width, height } = file;
  const pixels =
    width === null || height === null || isDrawing(file) ? [] : [`${width} × ${height} px`];
  const facts = [...describeFile(locale, file), ...pixels];
  return {
    href: toHref(context, path),
    label: t(locale)('edition.link', {
      title: getTitle(work, locale).text,
      details: [label, ...facts].join(', '),
    }),
    shortLabel: facts.join(', '),
    format: getFormatName(file),
    hreflang: holder.language,
    fileName: getSavedName(address),
    external: false,
    text: null,
    accessibility: null,
  };
}
