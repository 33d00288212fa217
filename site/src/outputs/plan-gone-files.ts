import { t } from '../i18n/t.ts';
import { getGonePaths } from '../library/get-gone-paths.ts';
import { getPathLocale } from '../views/build-plain-views.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';

/** Calendars and tables that lay beside pages that are gone: 410, in one line. The pages are routes. */
export function planGoneFiles(context: SiteContext): readonly PlannedOutput[] {
  return getGonePaths(context.library)
    .filter((path) => !path.endsWith('/'))
    .map((path) => {
      const text = `${t(getPathLocale(path))('gone.title')}\n`;
      return {
        path,
        kind: 'asset',
        about: null,
        getKey: () => context.digest(text),
        make: () => ({
          status: 410,
          type: 'text/plain; charset=utf-8',
          headers: {},
          body: new TextEncoder().encode(text),
        }),
      };
    });
}
