import { describe, expect, it } from 'vitest';
import type { Facts } from './fault.ts';
import { ITEM_RULES } from './check-item.ts';

const check = (component: string, item: Facts): string[] | undefined =>
  ITEM_RULES[component]?.(item).map(({ key, path }) => `${key} ${path.join('.')}`);

describe('an amount of money', () => {
  it.each(['RON', 'EUR', 'MKD', 'BGN', 'HUF', 'NOK'])('may be in %s', (currency) => {
    expect(check('fact.money', { amount: 1, currency })).toEqual([]);
  });

  it.each(['LEI', 'XYZ'])('in %s is refused', (currency) => {
    expect(check('fact.money', { amount: 1, currency })).toEqual(['publish.currency currency']);
  });

  it.each([null, '', 'lei', '€'])('in %j is left to the contract', (currency) => {
    expect(check('fact.money', { amount: 1, currency })).toEqual([]);
  });
});

describe('a source', () => {
  const titles = [{ language: 'en', text: 'Report' }];

  it.each([
    { titles, url: 'https://example.org/', wording: null },
    { titles, url: null, wording: 'Eleven partners' },
    { titles: [], url: null, wording: null },
  ])('as %j is taken', (source) => {
    expect(check('fact.source-document', source)).toEqual([]);
  });

  it.each([
    { titles: [], url: 'https://example.org/', wording: null },
    { titles: [], url: null, wording: 'Eleven partners' },
  ])('as %j needs a title', (source) => {
    expect(check('fact.source-document', source)).toEqual(['publish.source-title titles']);
  });
});
