import { tzlib_get_ical_block } from 'timezones-ical-library';

interface TimeZone {
  /** Its rules as a VTIMEZONE component. */
  readonly block: string;
  readonly offsets: Intl.DateTimeFormat;
}

/** Zones met so far: reading one takes longer than making the calendar around it. */
const met = new Map<string, TimeZone | null>();

/**
 * The rules of a time zone as a VTIMEZONE component under the name that was asked for; null for a name that nobody knows.
 *
 * @param zone IANA name: `Europe/Skopje`
 */
export function getTimeZoneBlock(zone: string): string | null {
  return getTimeZone(zone)?.block ?? null;
}

/**
 * Distance from UTC of a zone's clock at a moment on that clock: `+03:00`; null for a zone that nobody knows. An hour that a
 * clock shows twice is the first of the two.
 */
export function getOffset(zone: string, day: string, time: string): string | null {
  const offsets = getTimeZone(zone)?.offsets;
  if (offsets === undefined) return null;
  const read = (moment: string): string => {
    const parts = offsets.formatToParts(new Date(moment));
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    // At no distance it is `GMT` alone.
    return name.replace(/^GMT/u, '') || '+00:00';
  };
  // A day has two distances at most: that of its moment is the one under which the moment falls into it.
  const before = read(`${addHours(day, time, -24)}Z`);
  return read(`${day}T${time}:00${before}`) === before
    ? before
    : read(`${addHours(day, time, 24)}Z`);
}

function addHours(day: string, time: string, hours: number): string {
  const moment = Date.parse(`${day}T${time}:00Z`) + hours * 3_600_000;
  return new Date(moment).toISOString().slice(0, 19);
}

function getTimeZone(zone: string): TimeZone | null {
  const known = met.get(zone);
  if (known !== undefined) return known;
  const read = readTimeZone(zone);
  met.set(zone, read);
  return read;
}

function readTimeZone(zone: string): TimeZone | null {
  let offsets: Intl.DateTimeFormat;
  try {
    offsets = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
  const official = offsets.resolvedOptions().timeZone;
  const [block = ''] = [tzlib_get_ical_block(official)].flat();
  const [, name] = /\r\nTZID:(.+)\r\n/u.exec(block) ?? [];
  // Where two zones have the same rules the library answers with the one that was first.
  return name === undefined
    ? null
    : { block: block.replaceAll(`:${name}\r\n`, `:${zone}\r\n`), offsets };
}
