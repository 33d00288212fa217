import type { Text } from '@closer/shared/content/text.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getText } from '../library/get-text.ts';
import type { TextView } from './frame-view.ts';
import { getForeignLang } from './site-context.ts';

/** The text in the reader's language or a fallback; null where there is none. */
export function buildText(texts: readonly Text[], locale: Locale): TextView | null {
  const text = getText(texts, locale);
  return text === null ? null : { text: text.text, lang: getForeignLang(text.language, locale) };
}
