import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { buildLink } from './build-link.ts';
import type { FactView } from './material-view.ts';
import type { SiteContext } from './site-context.ts';

/** A line of facts with a link per entry; no line where there are none. */
export function buildLinksFact(
  context: SiteContext,
  key: string,
  label: string,
  entries: readonly PageEntry[],
  locale: Locale,
): readonly FactView[] {
  if (entries.length === 0) return [];
  return [
    {
      key,
      label,
      values: entries.map((entry) => {
        const link = buildLink(context, entry, locale);
        return { text: link.label, href: link.href, lang: link.lang };
      }),
    },
  ];
}

/** A line of facts with one text; no line where there is none. */
export function buildTextFact(
  key: string,
  label: string,
  text: string | null,
): readonly FactView[] {
  return text === null || text === ''
    ? []
    : [{ key, label, values: [{ text, href: null, lang: null }] }];
}

/** The line that names the project something came out of; no line where nobody has said. */
export function buildProjectFact(
  context: SiteContext,
  id: string | null,
  locale: Locale,
): readonly FactView[] {
  const project = context.library.projects.get(id ?? '');
  const entries = project === undefined ? [] : [project];
  return buildLinksFact(context, 'project', t(locale)('type.project'), entries, locale);
}
