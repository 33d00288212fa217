import type { Network } from '@closer/shared/content/network.ts';
import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import type { PageEntry } from '../library/library.ts';
import { buildLink } from './build-link.ts';
import type { FactView } from './material-view.ts';
import { getForeignLang, type SiteContext } from './site-context.ts';

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

/** Names that are not the heading; slips of a source are only found by search. */
export function buildNamesFact(
  entry: Network | Project,
  locale: Locale,
  label: string,
): readonly FactView[] {
  const title = getProse(entry, locale)?.prose.title;
  const names = entry.names.filter(({ text, kind }) => kind !== 'verbatim' && text !== title);
  const values = names.map(({ text, language }) => ({
    text,
    href: null,
    lang: getForeignLang(language, locale),
  }));
  return values.length === 0 ? [] : [{ key: 'names', label, values }];
}

/** A website by its host and path. */
export function buildWebsiteFact(website: string | null, locale: Locale): readonly FactView[] {
  if (website === null) return [];
  const { host, pathname } = new URL(website);
  const text = host.replace(/^www\./u, '') + pathname.replace(/\/$/u, '');
  return [
    {
      key: 'website',
      label: t(locale)('organisation.website'),
      values: [{ text, href: website, lang: null }],
    },
  ];
}
