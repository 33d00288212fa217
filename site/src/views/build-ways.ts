import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { buildLink } from './build-link.ts';
import type { WayView } from './directory-view.ts';
import type { SiteContext } from './site-context.ts';

/** Terms and countries of one kind that stand below the list. */
const WAYS_SHOWN = 8;

/** Pages that gather good practices: topics, people, countries, those with most practices first. */
export function buildWays(context: SiteContext, locale: Locale): readonly WayView[] {
  const { terms, places, relations } = context.library;
  const { caseStudiesByTerm, caseStudiesByPlace } = relations;
  const say = t(locale);
  const ofScheme = (...schemes: readonly string[]) =>
    [...terms.values()].filter(({ scheme }) => schemes.includes(scheme));
  const countries = [...places.values()].filter(({ kind }) => kind === 'country');
  const ways = [
    { label: say('facet.field'), entries: ofScheme('field', 'topic'), by: caseStudiesByTerm },
    { label: say('facet.targetGroup'), entries: ofScheme('target-group'), by: caseStudiesByTerm },
    { label: say('facet.country'), entries: countries, by: caseStudiesByPlace },
  ];
  return ways
    .map(({ label, entries, by }) => ({ label, values: countValues(context, locale, entries, by) }))
    .filter(({ values }) => values.length > 0);
}

function countValues(
  context: SiteContext,
  locale: Locale,
  entries: readonly PageEntry[],
  by: ReadonlyMap<string, readonly CaseStudy[]>,
): WayView['values'] {
  return entries
    .map((entry) => ({ entry, count: by.get(entry.id)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, WAYS_SHOWN)
    .map(({ entry, count }) => {
      const link = buildLink(context, entry, locale);
      return { ...link, href: `${link.href}#practices`, countLabel: formatNumber(locale, count) };
    });
}
