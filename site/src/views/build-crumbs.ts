import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { CrumbView, TextView } from './frame-view.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** The way from the home page to a page; steps between carry their addresses below the base. */
export function buildCrumbs(
  context: SiteContext,
  locale: Locale,
  between: readonly {
    readonly path: string;
    readonly label: string;
    readonly lang: string | null;
  }[],
  title: TextView,
): readonly CrumbView[] {
  return [
    { href: toHref(context, `/${locale}/`), label: t(locale)('nav.home'), lang: null },
    ...between
      .map((each) => ({ ...each, href: toHref(context, each.path) }))
      .map(({ href, label, lang }) => ({ href, label, lang })),
    { href: null, label: title.text, lang: title.lang },
  ];
}
