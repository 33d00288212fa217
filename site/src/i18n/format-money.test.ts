import { expect, test } from 'vitest';
import { LOCALE_CODES } from '../../../shared/locales.ts';
import { formatMoney, nameCurrency } from './format-money.ts';

/** Spaces that do not break as `_`, so that the tests can be read. */
const write = (amount: number, currency: string) =>
  LOCALE_CODES.map((locale) => formatMoney(locale, { amount, currency }).replaceAll('\u00A0', '_'));

test('writes an amount of lei as an editor of each language does', () => {
  expect(write(1_756_996, 'RON')).toEqual([
    'RON_1,756,996.00',
    '1.756.996,00_RON',
    '1_756_996,00_RON',
    '1.756.996,00_lei',
    '1_756_996,00_lej',
  ]);
});

test('keeps both decimals of an amount that ends in a nought', () => {
  expect(write(175_699.6, 'RON')).toEqual([
    'RON_175,699.60',
    '175.699,60_RON',
    '175_699,60_RON',
    '175.699,60_lei',
    '175_699,60_lej',
  ]);
});

test('writes euros with the sign or the code that the language is used to', () => {
  expect(write(1200, 'EUR')).toEqual([
    '€1,200.00',
    '1.200,00_€',
    '1200,00_€',
    '1.200,00_EUR',
    '1200,00_EUR',
  ]);
});

test('writes the currencies of the region with their own signs at home', () => {
  expect(write(15_000, 'MKD')[1]).toBe('15.000,00_ден.');
  expect(write(2500.5, 'BGN')[2]).toBe('2500,50_лв.');
  expect(write(12_000, 'HUF')[4]).toBe('12_000_Ft');
});

test('never rounds an amount, even of a currency that is counted in whole units', () => {
  expect(write(12_000.5, 'HUF')).toEqual([
    'HUF_12,000.50',
    '12.000,50_HUF',
    '12_000,50_HUF',
    '12.000,50_HUF',
    '12_000,50_Ft',
  ]);
});

test('shows an unknown currency by its code', () => {
  expect(write(1e6, 'QQQ')).toEqual([
    'QQQ_1,000,000.00',
    '1.000.000,00_QQQ',
    '1_000_000,00_QQQ',
    '1.000.000,00_QQQ',
    '1_000_000,00_QQQ',
  ]);
});

test('leaves no space in an amount at which a line could break', () => {
  for (const locale of LOCALE_CODES)
    expect(formatMoney(locale, { amount: 1e9, currency: 'RON' })).not.toMatch(/[^\S\u00A0]/u);
});

test('names a currency as amounts of it are called', () => {
  expect(LOCALE_CODES.map((locale) => nameCurrency(locale, 'RON'))).toEqual([
    'Romanian lei (RON)',
    'Романски леи (RON)',
    'румънски леи (RON)',
    'lei românești (RON)',
    'román lej (RON)',
  ]);
  expect(nameCurrency('hu', 'QQQ')).toBe('QQQ');
});
