import { describe, expect, it } from 'vitest';
import { orderByLinks } from './order-by-links.ts';

const order = (links: Record<string, string[]>) =>
  orderByLinks(
    Object.keys(links),
    (key) => key,
    (key) => links[key] ?? [],
  );

describe('orderByLinks', () => {
  it('puts what is linked to first', () => {
    expect(order({ a: ['b'], b: ['c'], c: [] })).toEqual(['c', 'b', 'a']);
  });

  it('lets an item link to itself', () => {
    expect(order({ a: ['a'] })).toEqual(['a']);
  });

  it('names a circle', () => {
    expect(() => order({ a: ['b'], b: ['a'] })).toThrow(/a → b → a/u);
  });
});
