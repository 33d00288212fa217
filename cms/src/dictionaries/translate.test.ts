import { describe, expect, it } from 'vitest';
import { t } from './translate.ts';

describe('t', () => {
  it('fills the blanks of a sentence', () => {
    expect(t('bg', 'upload.refused', { name: 'a.pdf', reason: 'Защо.' })).toBe(
      '„a.pdf“ не беше запазен. Защо.',
    );
  });

  it('writes numbers as the language does', () => {
    const params = { width: 16000, height: 9000, megapixels: 50 };
    expect(t('en', 'upload.image.pixels', params)).toContain('16,000 × 9,000');
    expect(t('ro', 'upload.image.pixels', params)).toContain('16.000 × 9.000');
  });
});
