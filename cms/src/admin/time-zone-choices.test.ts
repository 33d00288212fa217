import { describe, expect, it } from 'vitest';
import { getTimeZoneChoices, nameTimeZone } from './time-zone-choices.ts';

describe('getTimeZoneChoices', () => {
  it('offers the clocks of the network’s countries first, in the editor’s language', () => {
    expect(
      getTimeZoneChoices('bg')
        .slice(0, 2)
        .map(({ name }) => name),
    ).toEqual([
      'Europe/Skopje · Централноевропейско време',
      'Europe/Sofia · Източноевропейско време',
    ]);
  });

  it('offers each zone once', () => {
    const values = getTimeZoneChoices('en').map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toContain('Europe/Brussels');
  });
});

describe('nameTimeZone', () => {
  it('shows a zone as it is where nobody knows it', () => {
    expect(nameTimeZone('en', 'Europe/Nowhere')).toBe('Europe/Nowhere');
  });
});
