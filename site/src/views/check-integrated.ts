import type { Portfolio, PortfolioProject } from '@closer/shared/content/portfolio.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { t } from '../i18n/t.ts';

/**
 * What does not fit in a project that is marked as integrated, as sentences: fewer measures than its portfolio asks for, or measures
 * that lie in fewer fields. The text that the library began with asks for so many measures, so the CMS refuses fewer at publish, once some are listed; the
 * network asks for so many fields: that is only said. Empty where all is well or the portfolio asks for nothing.
 */
export function checkIntegrated(
  { minimumMeasures }: Portfolio,
  { integrated, measures }: PortfolioProject,
  locale: Locale,
): readonly string[] {
  if (!integrated || minimumMeasures === null) return [];
  const say = t(locale);
  const fields = new Set(measures.flatMap(({ field }) => field ?? []));
  const minimum = formatNumber(locale, minimumMeasures);
  if (measures.length < minimumMeasures)
    return [say('portfolio.tooFew', { count: formatNumber(locale, measures.length), minimum })];
  if (fields.size < minimumMeasures)
    return [say('portfolio.oneSided', { count: fields.size, minimum })];
  return [];
}
