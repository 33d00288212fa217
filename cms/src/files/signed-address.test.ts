import { describe, expect, it } from 'vitest';
import { isSigned, signAddress } from './signed-address.ts';

const KEY = 'a key of the tests';
const NOW = Date.UTC(2026, 10, 22, 12);

function parse(address: string): { end: string; sign: string } {
  const { searchParams } = new URL(address, 'http://cms');
  return { end: searchParams.get('end') ?? '', sign: searchParams.get('sign') ?? '' };
}

describe('a signed address', () => {
  const signed = parse(signAddress('guide_1a.pdf', KEY, NOW));

  it('opens the file it was made for', () => {
    expect(isSigned('guide_1a.pdf', signed, KEY, NOW)).toBe(true);
  });

  it('opens no other file', () => {
    expect(isSigned('other_2b.pdf', signed, KEY, NOW)).toBe(false);
  });

  it('ends after twelve hours', () => {
    expect(isSigned('guide_1a.pdf', signed, KEY, NOW + 12 * 60 * 60 * 1000 + 1)).toBe(false);
  });

  it('cannot be given a later end', () => {
    const later = { ...signed, end: String(Number(signed.end) + 1) };
    expect(isSigned('guide_1a.pdf', later, KEY, NOW)).toBe(false);
  });

  it('is the same within an hour', () => {
    expect(signAddress('a.png', KEY, NOW)).toBe(signAddress('a.png', KEY, NOW + 1000));
  });
});
