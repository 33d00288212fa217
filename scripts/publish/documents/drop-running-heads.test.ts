import { expect, test } from 'vitest';
import { dropRunningHeads } from './drop-running-heads.ts';
import type { Line } from './gather-lines.ts';

const line = (text: string, base: number, size = 10): Line => ({
  text,
  base,
  size,
  left: 50,
  right: 300,
});

/** Pages of a sheet of 800 points with these lines at the top and at the foot, and a text between. */
const makePages = (
  count: number,
  top: (number: number) => Line[],
  foot: (number: number) => Line[],
) =>
  Array.from({ length: count }, (_, at) => ({
    height: 800,
    lines: [...top(at + 1), line(`Text of page ${String(at + 1)}`, 400), ...foot(at + 1)],
  }));

const read = (pages: ReturnType<typeof makePages>): readonly (readonly string[])[] =>
  dropRunningHeads(pages).map((lines) => lines.map(({ text }) => text));

test('heads and feet that come again at the same place are left out, whatever number they bear', () => {
  const pages = makePages(
    4,
    () => [line('A GUIDE TO COHESION', 780)],
    (number) => [line(`Closer | page ${String(number)} of 4`, 20)],
  );
  expect(read(pages)).toEqual([1, 2, 3, 4].map((number) => [`Text of page ${String(number)}`]));
});

test('bare page numbers are left out even of a document of two pages', () => {
  const pages = makePages(
    2,
    () => [],
    (number) => [line(`- ${String(number)} -`, 20)],
  );
  expect(read(pages)).toEqual([['Text of page 1'], ['Text of page 2']]);
});

test('a heading at the top and what stands at its edge once stay', () => {
  const pages = makePages(
    4,
    (number) => [line(`Article ${String(number)}`, 780, 14)],
    (number) => (number === 2 ? [line('Source: a survey', 20)] : []),
  );
  expect(read(pages)[1]).toEqual(['Article 2', 'Text of page 2', 'Source: a survey']);
});

test('a number or a sentence that comes again in the middle of pages stays', () => {
  const pages = makePages(
    4,
    () => [line('12', 500), line('Talk about it', 450)],
    () => [],
  );
  expect(read(pages)[0]).toEqual(['12', 'Talk about it', 'Text of page 1']);
});
