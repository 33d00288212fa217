import type { Material } from '@closer/shared/content/material.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatDuration, formatRange } from '../i18n/format-range.ts';
import { getProse } from '../library/get-prose.ts';
import type { UseView } from './material-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';

/** What one must know to work with a material; null where nobody has said any of it. */
export function buildUse(context: SiteContext, material: Material, locale: Locale): UseView | null {
  const shown = getProse(material, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  const text = (markdown: string | null | undefined) =>
    buildRichText(context, markdown ?? null, lang, 3);
  const { duration, groupSize } = material;
  const use: UseView = {
    aims: text(shown?.prose.aims),
    duration: duration === null ? null : formatDuration(locale, duration),
    groupSize: groupSize === null ? null : formatRange(locale, groupSize),
    needs: text(shown?.prose.needs),
  };
  return Object.values(use).every((each) => each === null) ? null : use;
}
