import type { Locale } from '@closer/shared/locales.ts';
import type { Hue } from './build-motif-view.ts';
import type { SiteContext } from './site-context.ts';

/** What is drawn on a picture for social networks. */
export interface OpenGraphImage {
  readonly words: string;
  /** Language of the words. */
  readonly locale: Locale;
  /** Colour of the entry's field. */
  readonly hue: Hue;
}

/** Colour of the picture that pages without one of their own share. */
export const SITE_HUE: Hue = 'indigo';

/** Address of a picture. Equal words in a language and colour are one picture, drawn once. */
export function getOpenGraphImagePath(context: SiteContext, image: OpenGraphImage): string {
  return `/og/${getOpenGraphImageKey(context, image).slice(0, 16)}.png`;
}

/** Digest of all that a picture is drawn from. */
export function getOpenGraphImageKey(
  context: SiteContext,
  { words, locale, hue }: OpenGraphImage,
): string {
  return context.digest(`${locale} ${hue} ${words}`);
}
