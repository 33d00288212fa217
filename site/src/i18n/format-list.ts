import type { Locale } from '../../../shared/locales.ts';
import { oncePerLocale } from './once-per-locale.ts';

const conjunction = oncePerLocale((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** `a, b and c`, with the language's own word and comma. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return conjunction(locale).format(items);
}
