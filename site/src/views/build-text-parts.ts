import type { LocalisedEntry } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getProse, type ProseOf } from '../library/get-prose.ts';
import type { TextPartView } from './case-study-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';

type TextPart = readonly [key: string, heading: string, markdown: string | null];

/**
 * The parts of an entry's text that are written, each under a heading of the page.
 *
 * @param getParts all parts of its prose, in their order
 * @param highest level of the highest heading inside a part
 */
export function buildTextParts<E extends LocalisedEntry>(
  context: SiteContext,
  entry: E,
  locale: Locale,
  getParts: (prose: ProseOf<E>) => readonly TextPart[],
  highest: 3 | 4 = 3,
): readonly TextPartView[] {
  const shown = getProse(entry, locale);
  if (shown === null) return [];
  const lang = getForeignLang(getLang(shown.textLocale), locale);
  return getParts(shown.prose).flatMap(([key, heading, markdown]) => {
    const text = buildRichText(context, markdown, lang, highest);
    return text === null ? [] : [{ key, heading, text }];
  });
}
