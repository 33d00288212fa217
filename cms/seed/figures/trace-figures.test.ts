import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSeed } from '../read-seed.ts';
import type { Seed } from '../seed-schema.ts';
import type { SourceFiles } from '../seed-sources.ts';
import { findFigures } from './find-figures.ts';
import { readSourceFiles, readTables } from './read-tables.ts';
import { toTable, traceFigures, type FigureTables, type TracedFigure } from './trace-figures.ts';

const folder = path.join(process.cwd(), 'cms/seed');

let seed: Seed;
let documents: SourceFiles;
let tables: FigureTables;
let figures: readonly TracedFigure[];

beforeAll(async () => {
  seed = await readSeed(folder);
  documents = await readSourceFiles(folder);
  tables = await readTables(folder);
  figures = traceFigures(seed, documents, tables);
});

describe('every figure of the seed is known', () => {
  test('each comes from a line of a source, is declared with a reason, or is a sample’s', () => {
    expect(toTable(figures.filter(({ origin }) => origin === null))).toBe('');
    expect(figures.length).toBeGreaterThan(1000);
  });

  test('each figure of a source stands as a typed value in an entry that names the source', () => {
    const typed = figures.filter(({ language }) => language === null);
    const lost = Object.entries(tables.sources).flatMap(([document, rows]) =>
      rows
        .filter(
          ({ value, typed: isTyped }) =>
            isTyped &&
            !typed.some(
              ({ origin, ...figure }) =>
                figure.value === value && origin?.startsWith(`${document}, line `) === true,
            ),
        )
        .map(({ line, value }) => `${document}, line ${String(line)}: ${value}`),
    );
    expect(lost).toEqual([]);
  });

  test('each declared reason is still needed', () => {
    const used = new Set(figures.map(({ origin }) => origin));
    expect(
      tables.declared.filter(({ why }) => !used.has(`declared: ${why}`)).map(({ why }) => why),
    ).toEqual([]);
  });

  test('each source document of the seed has a table of its figures', () => {
    expect(Object.keys(tables.sources).sort()).toEqual([...documents.keys()].sort());
  });
});

describe('a figure that nobody can account for is listed without a source', () => {
  const addSummary = (summary: string): Seed => ({
    ...seed,
    network: seed.network.map((entry) =>
      entry.key === 'conet' && entry.prose.en !== undefined
        ? { ...entry, prose: { ...entry.prose, en: { ...entry.prose.en, summary } } }
        : entry,
    ),
  });
  const findUnknown = (summary: string) =>
    traceFigures(addSummary(summary), documents, tables)
      .filter(({ origin }) => origin === null)
      .map(({ type, key, field, value }) => `${type}/${key} ${field} ${value}`);

  test('as digits', () => {
    expect(findUnknown('It reached 1,200 people.')).toEqual([
      'network/conet prose.en.summary 1200',
    ]);
  });

  test('as a word', () => {
    expect(findUnknown('Nine cities took part.')).toEqual(['network/conet prose.en.summary 9']);
  });

  test('though a source of other entries says it', () => {
    expect(findUnknown('It reached 340 people.')).toEqual(['network/conet prose.en.summary 340']);
  });

  test('while the year of a date in its own source is known', () => {
    expect(findUnknown('It began in 2008, and its description is of 2018.')).toEqual([]);
  });
});

describe('numbers are read as each language writes them', () => {
  test.each([
    ['en', '1,756,996.00 lei, about 65,000 people', ['1756996', '65000']],
    ['mk', '175.699,60 леи, 65.000 жители, 11-те партнери', ['175699.6', '65000', '11']],
    ['bg', '1 756 996,00 леи, единадесет града', ['1756996', '11']],
    ['ro', '65.000 de locuitori, 2007–2013', ['65000', '2007', '2013']],
    ['hu', '65 000 ember, hat hálózat, 2015. május', ['65000', '2015', '6']],
  ])('%s: %s', (language, written, values) => {
    expect(
      findFigures({ titles: [{ language, text: written }] }, tables.words).map(
        ({ value }) => value,
      ),
    ).toEqual(values);
  });

  test('numbers of list items, links and names with a digit are no figures, paper sizes are', () => {
    const body = '1. RO125 and https://example.org/2020\n2. print on A4';
    expect(findFigures({ prose: { en: { body } } }, tables.words)).toEqual([
      { field: 'prose.en.body', language: 'en', value: 'A4' },
    ]);
  });

  test('typed values and dates are figures; words that an entry quotes are not', () => {
    const entry = {
      period: { start: '2008-07' },
      totalValue: { amount: 12.5 },
      sources: [{ language: 'bg', wording: '11-те партньори' }],
    };
    expect(findFigures(entry, tables.words)).toEqual([
      { field: 'period.start', language: null, value: '2008-07' },
      { field: 'totalValue.amount', language: null, value: '12.5' },
    ]);
  });
});
