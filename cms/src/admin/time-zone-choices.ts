import type { Locale } from '../dictionaries/dictionaries.ts';
import type { Choice } from './choice.ts';

/** Clocks of the countries that the network works in. */
const FIRST = [
  'Europe/Skopje',
  'Europe/Sofia',
  'Europe/Bucharest',
  'Europe/Budapest',
  'Europe/Ljubljana',
];

/** A day when clocks differ: in years without a change they are called otherwise. */
const SUMMER = Date.UTC(2026, 6, 1);

/** An IANA name with the name of its time: `Europe/Sofia · Eastern European Time`; alone where nobody knows it. */
export function nameTimeZone(language: Locale, zone: string): string {
  try {
    const format = new Intl.DateTimeFormat(language, {
      timeZone: zone,
      timeZoneName: 'longGeneric',
    });
    const part = format.formatToParts(SUMMER).find(({ type }) => type === 'timeZoneName');
    return part === undefined ? zone : `${zone} · ${part.value}`;
  } catch {
    return zone;
  }
}

/**
 * The time zones of Europe, those of the network's countries first; the name of another one can be typed. The
 * list is short: of a long one Strapi draws a part, and then does not show what is chosen.
 */
export function getTimeZoneChoices(language: Locale): readonly Choice[] {
  const others = Intl.supportedValuesOf('timeZone').filter(
    (zone) => zone.startsWith('Europe/') && !FIRST.includes(zone),
  );
  return [...FIRST, ...others].map((zone) => ({
    value: zone,
    name: nameTimeZone(language, zone),
  }));
}
