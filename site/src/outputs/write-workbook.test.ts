import { settleZip } from '@closer/shared/tables/settle-zip.ts';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { writeWorkbook } from './write-workbook.ts';

const ROWS = [
  ['№', 'Мярка', 'Разход'],
  [1, 'Стая за „домашни“ & <учене>', 175_699.6],
  [2, 'x\ny', null],
];

test('is read back by another program with its words and numbers', async () => {
  const [sheet] = await readXlsxFile(Buffer.from(await writeWorkbook('Мерки', ROWS)));
  expect(sheet).toEqual({ sheet: 'Мерки', data: ROWS });
});

test('prints all columns on one sheet of paper', async () => {
  let sheet = '';
  settleZip(await writeWorkbook('Мерки', ROWS), (name, bytes) => {
    if (name === 'xl/worksheets/sheet1.xml') sheet = new TextDecoder().decode(bytes);
    return bytes;
  });
  // The properties of a sheet come before all else in it (ECMA-376, CT_Worksheet).
  expect(sheet).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/u);
  expect(sheet).toMatch(
    /<pageSetup [^>]*fitToWidth="1" fitToHeight="0"[^>]*orientation="landscape"/u,
  );
});

test('the same cells give the same bytes', async () => {
  expect(await writeWorkbook('Мерки', ROWS)).toEqual(await writeWorkbook('Мерки', ROWS));
});

test.each(['=1+1', '+1', '-1', '@x'])('keeps %s as text, never as a formula', async (cell) => {
  const [sheet] = await readXlsxFile(Buffer.from(await writeWorkbook('x', [['a'], [cell]])));
  expect(sheet?.data).toEqual([['a'], [cell]]);
});

test('cuts what Excel refuses from the name of the sheet', async () => {
  const name = 'План: 2015/2017 [мерки на общината за всички]';
  const [sheet] = await readXlsxFile(Buffer.from(await writeWorkbook(name, [['a']])));
  expect(sheet?.sheet).toBe('План  2015 2017  мерки на общин');
});
