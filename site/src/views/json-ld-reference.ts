import type { Locale } from '@closer/shared/locales.ts';
import type { PageEntry } from '../library/library.ts';
import { getTitle } from './build-link.ts';
import { getTextLocale } from './entry-frame.ts';
import type { JsonLdNode } from './json-ld.ts';
import { toUrl, type SiteContext } from './site-context.ts';

/** What schema.org knows an entry by: the address of its page in the language of its text. */
export function getId(context: SiteContext, entry: PageEntry, locale: Locale): string {
  const path = context.library.paths.get(entry.id)?.[getTextLocale(entry, locale)];
  return toUrl(context, path ?? '/');
}

/** An entry as another one names it. */
export function toReference(
  context: SiteContext,
  type: string,
  entry: PageEntry,
  locale: Locale,
): JsonLdNode {
  return {
    '@type': type,
    '@id': getId(context, entry, locale),
    name: getTitle(entry, locale).text,
  };
}

/** Entries as another one names them. */
export function toReferences(
  context: SiteContext,
  type: string,
  entries: readonly PageEntry[],
  locale: Locale,
): readonly JsonLdNode[] {
  return entries.map((each) => toReference(context, type, each, locale));
}
