import type { Locale } from '../../../shared/locales.ts';
import { oncePerLocale } from './once-per-locale.ts';

const zones = oncePerLocale((tag) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (zone: string): Intl.DateTimeFormat => {
    const known =
      made.get(zone) ?? new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: 'long' });
    made.set(zone, known);
    return known;
  };
});

/**
 * What the time of a zone is called at a moment: `Eastern European Summer Time`.
 *
 * @param zone IANA name that programs know; others throw `RangeError`
 * @param moment ISO 8601 with its distance from UTC
 */
export function formatZone(locale: Locale, zone: string, moment: string): string {
  const parts = zones(locale)(zone).formatToParts(new Date(moment));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
