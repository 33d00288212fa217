import type { Indicator } from '@closer/shared/content/indicator.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { buildLink } from './build-link.ts';
import type { IndicatorView } from './case-study-view.ts';
import { formatQuantity } from './format-facts.ts';
import type { TextView } from './frame-view.ts';
import { getForeignLang, type SiteContext } from './site-context.ts';

/** A list of figures with where they come from. */
interface Sourced<Figure> {
  readonly figures: readonly Figure[];
  /** The source of all of them; null where they have several, or none. */
  readonly source: TextView | null;
}

/** Says a source once where all figures come from it: it would stand below each otherwise. */
export function shareSource<Figure extends { readonly source: TextView | null }>(
  figures: readonly Figure[],
): Sourced<Figure> {
  const [first, ...others] = figures;
  const source = first?.source ?? null;
  const isShared =
    source !== null &&
    others.length > 0 &&
    others.every((each) => each.source?.text === source.text);
  return isShared
    ? { figures: figures.map((each) => ({ ...each, source: null })), source }
    : { figures, source: null };
}

/** Where a figure comes from, with the language of those words. */
export function buildSource(
  { source, language }: Pick<Indicator, 'source' | 'language'>,
  locale: Locale,
): TextView | null {
  if (source === null) return null;
  return { text: source, lang: language === null ? null : getForeignLang(language, locale) };
}

/**
 * Figures as their sources state them, planned and reached apart, each with the qualifier of its source. Those without
 * any figure are left out; nothing is added up.
 */
export function buildIndicators(
  context: SiteContext,
  indicators: readonly Indicator[],
  locale: Locale,
): readonly IndicatorView[] {
  return indicators.flatMap((each, at) =>
    each.planned === null && each.reached === null
      ? []
      : [buildIndicator(context, each, locale, String(at))],
  );
}

function buildIndicator(
  context: SiteContext,
  indicator: Indicator,
  locale: Locale,
  key: string,
): IndicatorView {
  const { label, group, planned, reached, qualifier } = indicator;
  const link = (id: string | null) => {
    const term = id === null ? undefined : context.library.terms.get(id);
    return term === undefined ? null : buildLink(context, term, locale);
  };
  const write = (value: number | null) =>
    value === null ? null : formatQuantity(locale, { value, qualifier });
  const what = link(label);
  return {
    key,
    label:
      what === null
        ? { text: t(locale)('caseStudy.figure'), lang: null, href: null }
        : { text: what.label, lang: what.lang, href: what.href },
    group: link(group),
    planned: write(planned),
    reached: write(reached),
    source: buildSource(indicator, locale),
  };
}
