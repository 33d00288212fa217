import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { getProse } from './get-prose.ts';
import type { Library, PageEntry } from './library.ts';

type Paths = Pick<Library, 'paths' | 'entriesByPath' | 'duplicatePaths'>;

interface Claim {
  readonly entry: PageEntry;
  readonly slug: string;
  /** Language of the slug; null where it is a code and so no language's. */
  readonly slugLocale: Locale | null;
}

function claimAddress(entry: PageEntry, locale: Locale): Claim {
  if (!('prose' in entry)) return { entry, slug: entry.code, slugLocale: null };
  const shown = getProse(entry, locale);
  // The schema of entries asks for prose in one language at least.
  return shown === null
    ? { entry, slug: entry.id, slugLocale: null }
    : { entry, slug: shown.prose.slug, slugLocale: shown.textLocale };
}

/**
 * Gives every page entry its address in every language: `/<locale>/<type>/<slug>/`. Own words come
 * first. An address borrowed from another language that is taken gets that language's code at its end
 * (`x-bg`), so that an editor of one language never has to know the slugs of another.
 */
export function buildPaths(entries: readonly PageEntry[]): Paths {
  const paths = new Map<string, Record<Locale, string>>();
  const entriesByPath = new Map<string, { entry: PageEntry; locale: Locale }>();
  const duplicatePaths: { path: string; entry: PageEntry }[] = [];
  const give = (locale: Locale, entry: PageEntry, path: string) => {
    if (entriesByPath.has(path)) duplicatePaths.push({ path, entry });
    else entriesByPath.set(path, { entry, locale });
    const ofEntry = paths.get(entry.id);
    if (ofEntry !== undefined) ofEntry[locale] = path;
  };
  for (const entry of entries) paths.set(entry.id, { en: '', mk: '', bg: '', ro: '', hu: '' });
  for (const locale of LOCALE_CODES) {
    const claims = entries.map((entry) => claimAddress(entry, locale));
    const isOwn = (claim: Claim) => claim.slugLocale === null || claim.slugLocale === locale;
    const toPath = (claim: Claim, end = '') =>
      `/${locale}/${claim.entry.type}/${claim.slug}${end}/`;
    for (const claim of claims.filter(isOwn)) give(locale, claim.entry, toPath(claim));
    for (const claim of claims.filter((each) => !isOwn(each))) {
      const taken = entriesByPath.has(toPath(claim));
      give(locale, claim.entry, toPath(claim, taken ? `-${claim.slugLocale ?? ''}` : ''));
    }
  }
  return { paths, entriesByPath, duplicatePaths };
}
