import { ENTRY_TYPES } from '@closer/shared/content/entry.ts';
import { toReason } from '@closer/shared/render/finding-words.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';

/** Entries by type (`material`) and by type and language (`material.bg`). */
export type Counts = Readonly<Record<string, number>>;

/** A fall is only suspicious when it is more than this share and more than this many entries. */
const SHARE = 0.1;
const FEW = 20;

/** How many entries a library has, by type (`material`) and by type and language (`material.bg`). */
export function countEntries(entries: readonly SnapshotEntry[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const { entry } of entries) {
    add(entry.type);
    if ('prose' in entry)
      for (const locale of Object.keys(entry.prose)) add(`${entry.type}.${locale}`);
  }
  return counts;
}

/**
 * Finds a library that lost more than editors lose in a day: a type that falls to 0, or a type or one of its languages
 * that falls by more than 10 % and more than 20 entries.
 */
export function checkShrink(before: Counts, after: Counts): readonly Finding[] {
  return Object.entries(before).flatMap(([name, had]) => {
    const has = after[name] ?? 0;
    const vanished = has === 0 && had > 0 && ENTRY_TYPES.some((type) => type === name);
    const shrunk = had - has > FEW && had - has > had * SHARE;
    if (!vanished && !shrunk) return [];
    const [type = name, locale = null] = name.split('.');
    const reason = toReason('shrunk', { had, has });
    return [{ locale, type, entry: 'all entries', field: '', ...reason, adminPath: null }];
  });
}
