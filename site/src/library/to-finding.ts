import type { Entry, LocalisedEntry } from '@closer/shared/content/entry.ts';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import type { FindingReason } from '@closer/shared/render/finding-words.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { Library } from './library.ts';

/** Name of an entry for who reads a finding: its title in the first language that has one, else its code. */
export function getEntryName(entry: Entry): string {
  if (!('prose' in entry)) return entry.code;
  const all: LocalisedEntry['prose'] = entry.prose;
  return (
    LOCALE_CODES.map((code) => all[code]?.title).find((title) => title !== undefined) ?? entry.id
  );
}

/** What is wrong with a field of an entry, with the address of its form. */
export function toFinding(
  library: Library,
  entry: Entry,
  field: string,
  reason: FindingReason,
  locale: string | null = null,
): Finding {
  return {
    locale,
    type: entry.type,
    entry: getEntryName(entry),
    field,
    ...reason,
    adminPath: library.records.get(entry.id)?.adminPath ?? null,
  };
}
