import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { buildSearchOutputs } from '../search/build-search-outputs.ts';
import { buildSearchRecords } from '../search/build-search-records.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';

/** The static search index of every language. */
export function planSearch(context: SiteContext): readonly PlannedOutput[] {
  return LOCALE_CODES.flatMap((locale) =>
    buildSearchOutputs(buildSearchRecords(context.library, locale), locale, context.digest).map(
      ({ path, key, type, headers, render }) => ({
        path,
        kind: 'asset',
        about: `search index, ${locale}`,
        getKey: () => key,
        make: async () => ({ status: 200, type, headers, body: await render() }),
      }),
    ),
  );
}
