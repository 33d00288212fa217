import { expect, test } from 'vitest';
import { cleanText, dropLeader } from './clean-text.ts';

test('letters are composed, ligatures are letters again, and nothing unseen stays', () => {
  expect(cleanText(' e\u0301 \u0438\u0306\u00a0\ufb01ne\to\ufb03ce\u200b\u0000\ufeff ')).toBe(
    'é й fine office',
  );
});

test('signs that mean what they are stay', () => {
  expect(cleanText('20 m² № 5 ½')).toBe('20 m² № 5 ½');
});

test('a lone half of a letter becomes the sign for what cannot be read', () => {
  expect(cleanText('a\ud800b')).toBe('a\ufffdb');
});

test('a line of a table of contents is its words and its page', () => {
  expect(dropLeader('1.2 Кой идва ........... 12')).toBe('1.2 Кой идва 12');
  expect(dropLeader('Preface . . . . . . . 3')).toBe('Preface 3');
  expect(dropLeader('Függelék.......114')).toBe('Függelék 114');
  expect(dropLeader('Wait ... 3')).toBe('Wait ... 3');
  expect(dropLeader('Name ................')).toBe('Name ................');
});
