import { expect, test } from 'vitest';
import { MAX_CHARACTERS } from './recipe.ts';
import { splitParts } from './split-parts.ts';

test('puts paragraphs together to parts of about a page', () => {
  const paragraphs = ['а'.repeat(2000), 'б'.repeat(900), 'в'.repeat(200)];
  const { pages, cut } = splitParts(paragraphs);
  expect(pages).toEqual([paragraphs.slice(0, 2).join('\n\n'), paragraphs[2]]);
  expect(cut).toBe(false);
});

test('ends a document that is too long, also inside of its only paragraph', () => {
  const { pages, cut } = splitParts(['а'.repeat(MAX_CHARACTERS * 3)]);
  expect(pages.map(({ length }) => length)).toEqual([MAX_CHARACTERS]);
  expect(cut).toBe(true);
});
