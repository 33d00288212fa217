import { expect, test } from 'vitest';
import type { Line } from './gather-lines.ts';
import { joinParagraphs } from './join-paragraphs.ts';

/** Lines 12 points apart and 400 long, unless told otherwise. */
function makeLines(...lines: readonly (readonly [string, Partial<Line>?])[]): readonly Line[] {
  let base = 700;
  return lines.map(([text, more = {}]) => {
    base = more.base ?? base - 12;
    return { text, base, size: 10, left: 50, right: 450, ...more };
  });
}

test('lines one under the other are a paragraph, and a wider gap ends it', () => {
  const lines = makeLines(
    ['one and'],
    ['two and'],
    ['three.'],
    ['Four and', { base: 640 }],
    ['five.'],
  );
  expect(joinParagraphs(lines)).toEqual([
    ['one and', 'two and', 'three.'],
    ['Four and', 'five.'],
  ]);
});

test('a heading, an indent, a bullet and a short last line end it without a gap', () => {
  expect(
    joinParagraphs(
      makeLines(
        ['Heading', { size: 14 }],
        ['The first line of it'],
        ['ends here with a full line.'],
        ['Then an indent', { left: 65 }],
        ['and a short end.', { right: 200 }],
        ['Next comes a list:', { right: 200 }],
        ['• tea', { right: 90 }],
        ['• bread', { right: 100 }],
      ),
    ),
  ).toEqual([
    ['Heading'],
    ['The first line of it', 'ends here with a full line.'],
    ['Then an indent', 'and a short end.'],
    ['Next comes a list:'],
    ['• tea'],
    ['• bread'],
  ]);
});

test('a sentence goes on at the head of the next column', () => {
  expect(
    joinParagraphs(
      makeLines(['who came'], ['to the'], ['table and sat.', { base: 700, left: 500, right: 900 }]),
    ),
  ).toEqual([['who came', 'to the', 'table and sat.']]);
});

test('lines of a table of contents stand alone', () => {
  expect(joinParagraphs(makeLines(['Preface 3'], ['Article 1 3'], ['Article 2 4']))).toEqual([
    ['Preface 3'],
    ['Article 1 3'],
    ['Article 2 4'],
  ]);
});
