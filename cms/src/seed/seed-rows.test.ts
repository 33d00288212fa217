import { describe, expect, it } from 'vitest';
import { toDigest } from './seed-rows.ts';

const written = { title: 'Guide', prose: { en: { summary: 'How.' } }, fields: ['housing'] };

describe('toDigest', () => {
  it('is the same when an upgrade adds fields that nobody has filled in', () => {
    const upgraded = {
      ...written,
      prose: { en: { summary: 'How.', aims: null } },
      campaign: null,
      usedBy: [],
      sample: false,
    };
    expect(toDigest(upgraded)).toBe(toDigest(written));
  });

  it('changes with every word and every order', () => {
    const changed = [
      { ...written, title: 'Guides' },
      { ...written, fields: [] },
      { ...written, fields: ['housing', 'work'] },
      { ...written, sample: true },
      { ...written, prose: { en: { summary: 'How.', aims: 'To know.' } } },
    ];
    const digests = new Set([written, ...changed].map(toDigest));
    expect(digests.size).toBe(changed.length + 1);
    expect(toDigest(['a', 'b'])).not.toBe(toDigest(['b', 'a']));
  });
});
