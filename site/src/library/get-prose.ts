import type { LocalisedEntry } from '@closer/shared/content/entry.ts';
import { getFallbackOrder, LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';

/** Prose of an entry of some type in one language. */
export type ProseOf<E extends LocalisedEntry> = NonNullable<E['prose'][Locale]>;

/** Prose of an entry in the language that is read, with the language it is really in. */
export interface ShownProse<Prose> {
  readonly prose: Prose;
  readonly textLocale: Locale;
}

const FALLBACK_ORDERS = new Map(LOCALE_CODES.map((code) => [code, getFallbackOrder(code)]));

/**
 * The text that a reader of `wanted` sees: her own language's, else the first that exists in the
 * fallback order. Null only for `site`, the one type that may stand without prose.
 */
export function getProse<E extends LocalisedEntry>(
  entry: E,
  wanted: Locale,
): ShownProse<ProseOf<E>> | null {
  const all: Readonly<Partial<Record<Locale, ProseOf<E>>>> = entry.prose;
  for (const code of FALLBACK_ORDERS.get(wanted) ?? []) {
    const prose = all[code];
    if (prose !== undefined) return { prose, textLocale: code };
  }
  return null;
}

/** Languages that have own prose, in the order a reader of `wanted` would fall back on them. */
export function getProseLocales(entry: LocalisedEntry, wanted: Locale): readonly Locale[] {
  return (FALLBACK_ORDERS.get(wanted) ?? []).filter((code) => entry.prose[code] !== undefined);
}
