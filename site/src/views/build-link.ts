import type { Locale } from '@closer/shared/locales.ts';
import { getLabel, getOfficialName } from '../library/get-text.ts';
import { getProse } from '../library/get-prose.ts';
import type { PageEntry } from '../library/library.ts';
import type { LinkView, TextView } from './frame-view.ts';
import { getForeignLang, getLang, toHref, type SiteContext } from './site-context.ts';

/** Name of an entry as a reader of `locale` sees it. */
export function getTitle(entry: PageEntry, locale: Locale): TextView {
  switch (entry.type) {
    case 'term': {
      const label = getLabel(entry, locale);
      return { text: label.text, lang: getForeignLang(label.language, locale) };
    }
    case 'place':
    case 'programme': {
      const name = getOfficialName(entry, locale);
      return { text: name.text, lang: getForeignLang(name.language, locale) };
    }
    case 'organisation':
    case 'material':
    case 'leaflet':
    case 'identity-asset':
    case 'campaign':
    case 'case-study':
    case 'project':
    case 'network':
    case 'action-plan':
    case 'portfolio':
    case 'event':
    case 'page': {
      const shown = getProse(entry, locale);
      return shown === null
        ? { text: entry.id, lang: null }
        : { text: shown.prose.title, lang: getForeignLang(getLang(shown.textLocale), locale) };
    }
  }
}

/** Link to an entry's page. */
export function buildLink(context: SiteContext, entry: PageEntry, locale: Locale): LinkView {
  const title = getTitle(entry, locale);
  return { href: getEntryHref(context, entry, locale), label: title.text, lang: title.lang };
}

/** Address of an entry's page, complete. */
export function getEntryHref(context: SiteContext, entry: PageEntry, locale: Locale): string {
  return toHref(context, context.library.paths.get(entry.id)?.[locale] ?? `/${locale}/`);
}

/** The entries with these ids that exist, in the order of the ids. */
export function pick<T>(all: ReadonlyMap<string, T>, ids: readonly string[]): readonly T[] {
  return ids.flatMap((id) => all.get(id) ?? []);
}
