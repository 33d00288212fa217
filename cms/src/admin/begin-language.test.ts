import { describe, expect, it } from 'vitest';
import { beginLanguage } from './begin-language.ts';

const NAME = 'indicators.0.label.1.language';

const formWith = (...label: readonly object[]) => ({ indicators: [{ label }] });

describe('beginLanguage', () => {
  it('begins a text just added with the language of the form', () => {
    expect(beginLanguage(formWith({ language: 'en' }, { text: null }), NAME, 'bg')).toBe('bg');
  });

  it('leaves the choice where the list has a text in that language', () => {
    expect(beginLanguage(formWith({ language: 'bg' }, {}), NAME, 'bg')).toBeNull();
  });

  it('never fills a text that was saved without a language', () => {
    expect(beginLanguage(formWith({}, { id: 7, language: null }), NAME, 'bg')).toBeNull();
  });

  it('keeps the language that was chosen', () => {
    expect(beginLanguage(formWith({}, { language: 'rom' }), NAME, 'bg')).toBeNull();
  });

  it('begins nothing where the form has no such text', () => {
    expect(beginLanguage({}, NAME, 'bg')).toBeNull();
    expect(beginLanguage({ indicators: null }, NAME, 'bg')).toBeNull();
  });
});
