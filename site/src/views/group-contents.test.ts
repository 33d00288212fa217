import { expect, test } from 'vitest';
import { groupContents } from './group-contents.ts';

test('lines of a table of contents are one block', () => {
  expect(
    groupContents(['Съдържание', 'Увод 3', '1. Кой идва 4', '2. Масата 4', 'Тук започва.']),
  ).toEqual(['Съдържание', ['Увод 3', '1. Кой идва 4', '2. Масата 4'], 'Тук започва.']);
});

test('the contents of an annex begin anew', () => {
  const first = ['Preface 3', 'Tea 12', 'Bread 40'];
  const second = ['Figures 2', 'Tables 5', 'Maps 9'];
  expect(groupContents([...first, ...second])).toEqual([first, second]);
});

test('what ends with a number by chance stays a paragraph', () => {
  const long = `${'Many neighbours came to the table. '.repeat(8)}It was 7`;
  const paragraphs = [
    'Article 1',
    'Article 2',
    'All are born free.',
    'Article 3',
    long,
    'In 2011',
    '',
  ];
  expect(groupContents(paragraphs)).toEqual(paragraphs);
});
