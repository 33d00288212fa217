import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getTitle } from '../views/build-link.ts';
import { getTextLocales, hasOwnPicture } from '../views/entry-frame.ts';
import { buildMotifView } from '../views/build-motif-view.ts';
import {
  getOpenGraphImageKey,
  getOpenGraphImagePath,
  SITE_HUE,
} from '../views/open-graph-image.ts';
import { getLang, getSiteName, type SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';
import { drawOpenGraphImage } from './draw-open-graph-image.ts';

/** A picture with the site's name per language, and one per title of every entry that has its own. */
export function planOpenGraphImages(context: SiteContext): readonly PlannedOutput[] {
  const { library } = context;
  const wanted = [
    ...LOCALE_CODES.map((locale) => ({
      image: {
        locale,
        words: getSiteName(library, locale) ?? t(locale)('site.name'),
        hue: SITE_HUE,
      },
      about: null,
    })),
    ...library.pageEntries.filter(hasOwnPicture).flatMap((entry) =>
      getTextLocales(entry, 'en').map((locale) => ({
        image: {
          locale,
          words: getTitle(entry, locale).text,
          hue: buildMotifView(library, entry).hue,
        },
        about: `${entry.type} ${entry.id}, ${locale}`,
      })),
    ),
  ];
  return wanted.map(({ image, about }) => ({
    path: getOpenGraphImagePath(context, image),
    kind: 'media',
    about,
    getKey: () => getOpenGraphImageKey(context, image),
    make: async () => ({
      status: 200,
      type: 'image/png',
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      body: await drawOpenGraphImage(image.words, getLang(image.locale), image.hue),
    }),
  }));
}
