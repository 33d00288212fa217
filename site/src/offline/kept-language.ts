import { parseList, parseSummary, type OfflineFile, type OfflineSummary } from './offline-list.ts';

/** A language on this device: its summary, and every file of the one release that it is from. */
export interface KeptLanguage {
  readonly summary: OfflineSummary;
  readonly files: readonly OfflineFile[];
  /** The site has something newer, for which there was no room. */
  readonly behind?: Behind | undefined;
}

/** How a language came to be behind the site. */
export interface Behind {
  /** Milliseconds since 1970 before which it is not tried again. */
  readonly until: number;
  /** The reader has been told. */
  readonly told: boolean;
}

/** Null for what is none, or was written by a worker of another version. */
export function parseKeptLanguage(text: string): KeptLanguage | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('summary' in kept)) return null;
    const summary = parseSummary(JSON.stringify(kept.summary));
    const list = parseList(JSON.stringify({ ...kept, format: summary?.format }));
    if (summary === null || list === null) return null;
    const behind = 'behind' in kept && isBehind(kept.behind) ? { behind: kept.behind } : {};
    return { summary, files: list.files, ...behind };
  } catch {
    return null;
  }
}

const isBehind = (value: unknown): value is Behind =>
  typeof value === 'object' &&
  value !== null &&
  'until' in value &&
  typeof value.until === 'number' &&
  'told' in value &&
  typeof value.told === 'boolean';
