import { expect, test } from 'vitest';
import { readNumbers } from './read-numbers.ts';

const read = (text: string, lang: string) =>
  readNumbers(text, lang).map(({ readings: [first] }) => first);

test.each([
  ['ro', '1.756.996,00 lei'],
  ['bg', '1 756 996,00 RON'],
  ['bg', '1\u00A0756\u00A0996,00\u00A0RON'],
  ['hu', '1\u202F756\u202F996,00 lej'],
  ['en', 'RON 1,756,996.00'],
  ['mk', '1.756.996,00 RON'],
])('reads an amount as it is written in %s: %s', (lang, text) => {
  expect(read(text, lang)).toEqual([[1_756_996]]);
});

test('reads the sign between thousands as readers of the language do', () => {
  expect(read('65,000', 'en')).toEqual([[65_000]]);
  expect(read('65.000', 'ro')).toEqual([[65_000]]);
  expect(read('65 000', 'hu')).toEqual([[65_000]]);
  expect(read('65.000', 'en')).toEqual([[65]]);
  expect(read('65,000', 'bg')).toEqual([[65]]);
});

test('keeps decimals', () => {
  expect(read('175.699,60', 'ro')).toEqual([[175_699.6]]);
  expect(read('4.5', 'en')).toEqual([[4.5]]);
  expect(read('4,5', 'mk')).toEqual([[4.5]]);
});

test('reads both years of a range, and a suffix is no part of a number', () => {
  expect(read('2007-2013', 'mk')).toEqual([[2007], [2013]]);
  expect(read('2008–2011', 'en')).toEqual([[2008], [2011]]);
  expect(readNumbers('11-те партньори', 'bg')).toMatchObject([{ written: '11', attached: false }]);
});

test('reads a date as day, month and year, or as day and year where the month is a word elsewhere', () => {
  const readings = [
    [29, 1, 2018],
    [29, 2018],
  ];
  expect(readNumbers('29.01.2018', 'bg')).toMatchObject([{ readings }]);
  expect(readNumbers('29. 1. 2018', 'ro')).toMatchObject([{ readings }]);
  expect(readNumbers('2018. 01. 29.', 'hu')).toMatchObject([
    {
      readings: [
        [2018, 1, 29],
        [2018, 29],
      ],
    },
  ]);
});

test('reads a time of day with a colon or a point', () => {
  expect(readNumbers('10:00', 'en')).toMatchObject([{ readings: [[10, 0], [10]] }]);
  expect(readNumbers('9.30', 'ro')).toMatchObject([{ readings: [[9.3], [9, 30]] }]);
});

test('marks what a letter touches, since it may be a name', () => {
  expect(readNumbers('A4 or 21st', 'en').map(({ attached }) => attached)).toEqual([true, true]);
});

test('finds nothing where there is no digit', () => {
  expect(readNumbers('eleven cities', 'en')).toEqual([]);
});
