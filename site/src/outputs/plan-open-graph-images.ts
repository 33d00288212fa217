import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getTitle } from '../views/build-link.ts';
import { getTextLocales, hasOwnPicture } from '../views/entry-frame.ts';
import { getOpenGraphImagePath } from '../views/open-graph-image.ts';
import { getLang, getSiteName, type SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';
import { drawOpenGraphImage } from './draw-open-graph-image.ts';

/** A picture with the site's name per language, and one per title of every entry that has its own. */
export function planOpenGraphImages(context: SiteContext): readonly PlannedOutput[] {
  const { library } = context;
  const wanted = [
    ...LOCALE_CODES.map((locale) => ({
      locale,
      words: getSiteName(library, locale) ?? t(locale)('site.name'),
      about: null,
    })),
    ...library.pageEntries.filter(hasOwnPicture).flatMap((entry) =>
      getTextLocales(entry, 'en').map((locale) => ({
        locale,
        words: getTitle(entry, locale).text,
        about: `${entry.type} ${entry.id}, ${locale}`,
      })),
    ),
  ];
  return wanted.map(({ locale, words, about }) => ({
    path: getOpenGraphImagePath(context, words, locale),
    kind: 'media',
    about,
    getKey: () => context.digest(`${locale} ${words}`),
    make: async () => ({
      status: 200,
      type: 'image/png',
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      body: await drawOpenGraphImage(words, getLang(locale)),
    }),
  }));
}
