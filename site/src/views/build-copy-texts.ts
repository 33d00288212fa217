import { copyText, type Campaign, type CopyText } from '@closer/shared/content/campaign.ts';
import { LOCALES, type Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import { sortLanguages } from './build-edition-matrix.ts';
import type { CopyTextsView } from './campaign-view.ts';
import type { LinkView } from './frame-view.ts';
import { getForeignLang, toHref, type SiteContext } from './site-context.ts';

const KIND_ORDER = copyText.shape.kind.options;

/**
 * Texts to copy. A page shows those of its language (where there are none, those of the next one) and of the languages
 * that the site has no pages in; the others stand on the campaign's page in their language. Null without texts.
 */
export function buildCopyTexts(
  context: SiteContext,
  campaign: Campaign,
  locale: Locale,
): CopyTextsView | null {
  const languages = sortLanguages(
    [...new Set(campaign.copyTexts.map(({ language }) => language))],
    locale,
  );
  const [first] = languages;
  if (first === undefined) return null;
  const shown = languages.filter(
    (tag) => tag === first || LOCALES.every(({ lang }) => lang !== tag),
  );
  return {
    groups: shown.map((tag) => ({
      languageName: getLanguageName(locale, tag),
      texts: campaign.copyTexts
        .filter(({ language }) => language === tag)
        .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind))
        .map((each, at) => buildText(each, tag, at, locale)),
    })),
    elsewhere: languages
      .filter((tag) => !shown.includes(tag))
      .flatMap((tag) => buildElsewhere(context, campaign, tag)),
  };
}

function buildText({ kind, text, language }: CopyText, tag: string, at: number, locale: Locale) {
  return {
    key: `text-${tag.toLowerCase()}-${at + 1}`,
    kind: t(locale)(`copyText.${kind}`),
    text,
    lang: getForeignLang(language, locale),
  };
}

function buildElsewhere(
  context: SiteContext,
  campaign: Campaign,
  tag: string,
): readonly LinkView[] {
  const row = LOCALES.find(({ lang }) => lang === tag);
  const path = row === undefined ? undefined : context.library.paths.get(campaign.id)?.[row.code];
  return row === undefined || path === undefined
    ? []
    : [{ href: `${toHref(context, path)}#texts`, label: row.name, lang: row.lang }];
}
