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

const known = new Map<Locale, readonly Choice[]>();

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

/** Every time zone, those of the network's countries first. Made once a language: naming them takes a while. */
export function getTimeZoneChoices(language: Locale): readonly Choice[] {
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => !FIRST.includes(zone));
  const choices =
    known.get(language) ??
    [...FIRST, ...zones].map((zone) => ({ value: zone, name: nameTimeZone(language, zone) }));
  known.set(language, choices);
  return choices;
}
