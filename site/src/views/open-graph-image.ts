import type { Locale } from '@closer/shared/locales.ts';
import type { SiteContext } from './site-context.ts';

/** Address of the picture with these words. Equal words in a language are one picture, drawn once. */
export function getOpenGraphImagePath(context: SiteContext, words: string, locale: Locale): string {
  return `/og/${context.digest(`${locale} ${words}`).slice(0, 16)}.png`;
}
