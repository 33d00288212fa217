import type { KeptFiles } from './kept-files.ts';
import type { KeptLanguage } from './kept-language.ts';

/** Milliseconds for which a device without room for what is newer is left alone, whatever is published meanwhile. */
const REST = 24 * 60 * 60 * 1000;

export interface RefreshTools {
  readonly kept: Pick<KeptFiles, 'sweep' | 'setBehind'>;
  /** Brings a language in step with the site; rejects where it cannot, and leaves it as it was. */
  readonly keep: (locale: string) => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Looks whether the site has something newer of a kept language. What cannot be fetched is tried again with the next page; what the
 * device has no room for after a day: each attempt would fetch the same files again, only to throw them away. Never rejects.
 */
export async function refreshLanguage(
  locale: string,
  { behind }: KeptLanguage,
  { kept, keep, now }: RefreshTools,
): Promise<void> {
  if (behind !== undefined && isResting(behind.until, now())) return;
  try {
    await keep(locale);
    if (behind !== undefined) await kept.setBehind(locale, undefined);
  } catch (error) {
    if (!isNoRoom(error)) return;
    await kept.sweep().catch(() => undefined);
    await kept.setBehind(locale, { until: now() + REST, told: behind?.told ?? false });
  }
}

/** What browsers throw where a site may take no more of the device. */
export const isNoRoom = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

/** A clock that was set back would let it rest for years. */
const isResting = (until: number, now: number): boolean => now < until && until <= now + REST;
