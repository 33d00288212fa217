import type { Locale } from '@closer/shared/locales.ts';
import type { AToZView } from './a-z-view.ts';
import { getKind } from './build-entry-card.ts';
import { getEntryHref, getTitle } from './build-link.ts';
import { getCollator, isSameLetter } from './get-collator.ts';
import type { SiteContext } from './site-context.ts';

export interface LetterGroup {
  /** Capital letter; `#` for digits and signs. */
  readonly letter: string;
  readonly items: AToZView['groups'][number]['items'];
}

/** The first letter as the language's alphabet counts it: `Á` is `A` in Hungarian, `Ö` is `Ö`. */
export function getFirstLetter(text: string, locale: Locale): string {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0]?.normalize('NFC') ?? '';
  if (!/\p{L}/u.test(first)) return '#';
  const capital = first.toLocaleUpperCase(locale);
  const base = capital.normalize('NFD').charAt(0);
  return isSameLetter(locale, base, capital) ? base : capital;
}

/** Everything that has a page, by its title in the language, under its first letter, in alphabetical order. */
export function groupByLetter(context: SiteContext, locale: Locale): readonly LetterGroup[] {
  const { compare } = getCollator(locale);
  const groups = new Map<string, { title: string; item: LetterGroup['items'][number] }[]>();
  for (const entry of context.library.pageEntries) {
    const title = getTitle(entry, locale);
    const letter = getFirstLetter(title.text, locale);
    const item = {
      href: getEntryHref(context, entry, locale),
      title,
      kind: getKind(context, entry, locale),
    };
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, [{ title: title.text, item }]);
    else group.push({ title: title.text, item });
  }
  return [...groups]
    .sort(([a], [b]) => (a === '#' ? 1 : b === '#' ? -1 : compare(a, b)))
    .map(([letter, items]) => ({
      letter,
      items: items
        .sort((a, b) => compare(a.title, b.title) || (a.item.href < b.item.href ? -1 : 1))
        .map(({ item }) => item),
    }));
}
