import { FINDING_WORDS } from '@closer/shared/render/finding-words.ts';
import { describe, expect, it } from 'vitest';
import { getDictionary, LOCALE_CODES } from '../dictionaries/dictionaries.ts';
import { toFindingSentence } from './finding-sentence.ts';

const FINDING = {
  adminPath: '/admin/x',
  message: 'bg · material → Ръководство · body: links to /bg/x/, which is no address of this site',
  locale: 'bg',
  type: 'material',
  entry: 'Ръководство',
  field: 'body',
  key: 'link-nowhere',
  params: { href: '/bg/x/' },
};

describe('a finding of the publisher', () => {
  it('is a sentence in the language of the editor, with the words of the form', () => {
    const { place, sentence } = toFindingSentence('hu', FINDING);
    expect(place).toMatch(/^Ръководство · .+ · bolgár · /u);
    expect(place).not.toContain('body');
    expect(sentence).toContain('/bg/x/');
    expect(sentence).toBe(
      (getDictionary('hu')['finding.link-nowhere'] ?? '').replace('{href}', '/bg/x/'),
    );
  });

  it('keeps the words of a publisher that knows more than this CMS', () => {
    const { message } = FINDING;
    const later = { ...FINDING, key: 'of-next-year' };
    expect(toFindingSentence('en', later)).toEqual({ place: '', sentence: message });
    const plain = { adminPath: null, message: 'The disk is full.' };
    expect(toFindingSentence('ro', plain).sentence).toBe('The disk is full.');
  });

  it.each(LOCALE_CODES)('has words for every key in %s', (language) => {
    const keys = Object.keys(FINDING_WORDS).map((key) => `finding.${key}`);
    expect(keys.filter((key) => !(key in getDictionary(language)))).toEqual([]);
  });
});
