import { describe, expect, it } from 'vitest';
import { getNewLink, pickText } from './item-headings.ts';

describe('pickText', () => {
  const texts = [
    { language: 'en', text: ' Local action plan ' },
    { language: 'bg', text: 'Местен план за действие' },
  ];

  it('takes the editor’s language', () => {
    expect(pickText('bg', texts)).toBe('Местен план за действие');
  });

  it('takes the first text where that language has none', () => {
    expect(pickText('hu', texts)).toBe('Local action plan');
  });

  it('says nothing of an item without texts', () => {
    expect(pickText('en', undefined)).toBeNull();
    expect(pickText('en', [])).toBeNull();
    expect(pickText('en', [{ language: 'en', text: '   ' }])).toBeNull();
  });

  it('is no longer than a heading', () => {
    expect(pickText('en', [{ language: 'en', text: 'x'.repeat(300) }])).toHaveLength(120);
  });
});

describe('getNewLink', () => {
  it.each([
    ['of a seed', 'abc'],
    ['of a test', { documentId: 'abc' }],
    ['of a form', { connect: [{ documentId: 'abc', locale: 'en' }], disconnect: [] }],
    ['of a copy', { set: [{ documentId: 'abc' }] }],
  ])('reads the link %s', (_whose, raw) => {
    expect(getNewLink(raw)).toBe('abc');
  });

  it('knows a form that leaves the link as it is', () => {
    expect(getNewLink({ connect: [], disconnect: [] })).toBeUndefined();
    expect(getNewLink(undefined)).toBeUndefined();
  });
});
