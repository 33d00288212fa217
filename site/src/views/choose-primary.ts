import type { Edition } from '@closer/shared/content/edition.ts';
import { getFallbackOrder, type Locale } from '@closer/shared/locales.ts';
import { getReplacedEditions } from '../library/get-replaced-editions.ts';
import type { EditionedWork } from '../library/library.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { buildDownloads } from './build-download.ts';
import type { DownloadView } from './material-view.ts';
import { getLang, type SiteContext } from './site-context.ts';

/** What most readers came for comes first. */
const KIND_ORDER: readonly Edition['kind'][] = [
  'print',
  'screen',
  'office',
  'web',
  'easy-to-read',
  'editable',
  'audio',
];

/**
 * The one file to offer first: the reader's language, else by the fallback order, else whatever there is; of
 * one language the kind that most came for. Editions that a newer one replaces come last.
 */
export function choosePrimary(
  context: SiteContext,
  work: EditionedWork,
  locale: Locale,
): { readonly download: DownloadView; readonly languageName: string | null } | null {
  const order = getFallbackOrder(locale).map(getLang);
  const replaced = getReplacedEditions(work);
  const rank = (edition: Edition): readonly number[] => {
    const language = order.indexOf(edition.language);
    return [
      replaced.has(edition) ? 1 : 0,
      language === -1 ? order.length : language,
      KIND_ORDER.indexOf(edition.kind),
    ];
  };
  const ranked = work.editions
    .filter((each) => each.files.length > 0 || each.url !== null)
    .map((edition) => ({ edition, rank: rank(edition) }))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  const best = ranked[0]?.edition;
  const download = best === undefined ? undefined : buildDownloads(context, work, best, locale)[0];
  if (best === undefined || download === undefined) return null;
  return {
    download,
    languageName: best.language === getLang(locale) ? null : getLanguageName(locale, best.language),
  };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
