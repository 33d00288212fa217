import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('writes cells with quotation marks, commas and lines as one cell each', () => {
  expect(
    writeCsv([
      ['a', 'b "c"'],
      ['1,5', 'x\ny'],
    ]),
  ).toBe('\ufeff"a","b ""c"""\r\n"1,5","x\ny"\r\n');
});

test.each(['=1+1', '+1', '-1', '@x'])('writes %s as text, never as a formula', (cell) => {
  expect(writeCsv([[cell]])).toContain(`"'${cell}"`);
});
