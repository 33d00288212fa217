import path from 'node:path';
import { text } from 'node:stream/consumers';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import readXlsxFile from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { PLAN_FILES } from './plan-files.ts';
import { readPlanTitle } from './plan-title.ts';
import { PLAN_COLUMNS, readPlanWords } from './plan-words.ts';
import { makeSeedFile } from './seed-files.ts';

const folder = path.join(process.cwd(), 'cms/seed/print');

/** A part of a DOCX, read by another program than the one that packed it. */
async function readPart(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    if (entry.fileName === name) return await text(await zip.openReadStreamPromise(entry));
  throw new Error(`The file has no ${name}.`);
}

/** The paragraphs of a DOCX that have words. */
async function readParagraphs(bytes: Uint8Array): Promise<readonly string[]> {
  const xml = await readPart(bytes, 'word/document.xml');
  const paragraphs: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') paragraphs.push('');
  });
  parser.on('text', (words) => {
    paragraphs.push((paragraphs.pop() ?? '') + words);
  });
  parser.write(xml).close();
  return paragraphs.filter((each) => each.trim() !== '');
}

test('there is a document and a spreadsheet in every language, each small', async () => {
  const names = LOCALE_CODES.flatMap((code) => [
    `blank-action-plan-${code}.docx`,
    `blank-action-plan-${code}.xlsx`,
  ]);
  expect([...PLAN_FILES.keys()]).toEqual(names);
  for (const name of names) {
    const bytes = await makeSeedFile(name, folder);
    expect(bytes.length).toBeLessThan(20_000);
    expect(await makeSeedFile(name, folder), `${name} in a second run`).toEqual(bytes);
  }
});

describe.each(LOCALE_CODES)('in %s', (language) => {
  test('the spreadsheet has the columns of a measure, empty rows, and a sheet that explains them', async () => {
    const words = await readPlanWords(folder, language);
    const bytes = await makeSeedFile(`blank-action-plan-${language}.xlsx`, folder);
    const [measures, guide] = await readXlsxFile(Buffer.from(bytes));
    const heads = PLAN_COLUMNS.map((key) => words.columns[key][0]);
    expect(measures?.sheet).toBe(words.sheet);
    expect(measures?.data[0]).toEqual(heads);
    expect(
      measures?.data.slice(1).every((row) => row.slice(1).every((cell) => cell === null)),
    ).toBe(true);
    expect(guide?.sheet).toBe(words.guideSheet);
    expect(guide?.data.slice(2, -1).map(([head]) => head)).toEqual(heads);
  });

  test('the document asks for all of it, in the order of a plan, and names its language', async () => {
    const words = await readPlanWords(folder, language);
    const bytes = await makeSeedFile(`blank-action-plan-${language}.docx`, folder);
    const paragraphs = await readParagraphs(bytes);
    expect(paragraphs[0]).toBe(await readPlanTitle(folder, 'blank-action-plan', language));
    for (const [head, help] of words.plan)
      expect(paragraphs).toEqual(expect.arrayContaining([head, help]));
    for (const key of PLAN_COLUMNS) {
      const [head, help] = words.columns[key];
      expect(paragraphs).toContain(head);
      expect(paragraphs).toContain(`${head}: ${help}`);
    }
    expect(await readPart(bytes, 'word/styles.xml')).toContain(`w:lang w:val="${language}-`);
    expect(await readPart(bytes, 'docProps/core.xml')).not.toMatch(/20\d\d-/u);
  });

  test('the explanation names every field and group of the vocabulary', async () => {
    const { columns } = await readPlanWords(folder, language);
    expect(columns.field[1].split(';').length).toBeGreaterThan(7);
    expect(columns.targetGroups[1].split(';').length).toBeGreaterThan(7);
    expect(JSON.stringify(columns)).not.toMatch(/\{\w+\}/u);
  });
});
