import { describe, expect, it } from 'vitest';
import { isTimeZone } from './time-zone.ts';

describe('isTimeZone', () => {
  it.each(['Europe/Sofia', 'Europe/Kiev', 'Europe/Kyiv', 'America/Argentina/Ushuaia', 'UTC'])(
    'knows %s',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  it.each(['+02:00', 'europe/sofia', 'Sofia', 'Europe/Atlantis', 'EET ', '', 'Europe/София'])(
    'does not know %j',
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );
});
