import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { expect, onTestFinished, test } from 'vitest';
import { makeFonts } from './make-fonts.ts';

/** Bytes of all files together: less than a page may load. */
const MOST = 65_000;

async function make(): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-fonts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await makeFonts(folder);
  const names = await readdir(folder);
  return new Map(
    await Promise.all(
      names.sort().map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
}

test('makes the files that the style sheet names, and no others', async () => {
  const css = await readFile(join(import.meta.dirname, '../src/styles/fonts.css'), 'utf8');
  const named = Array.from(css.matchAll(/fonts\/([\w-]+\.woff2)/gu), ([, name]) => name);
  const fonts = await make();
  expect([...fonts.keys()]).toEqual(named.sort());
  for (const bytes of fonts.values()) expect(bytes.toString('latin1', 0, 4)).toBe('wOF2');
  expect([...fonts.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(
    MOST,
  );
});

test('makes the same bytes each time, so that an unchanged font keeps its address', async () => {
  expect(await make()).toEqual(await make());
});

test('the style sheet asks for no weight that the files lack', async () => {
  const folder = join(import.meta.dirname, '../src/styles');
  const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css'));
  const css = (
    await Promise.all(sheets.map(async (name) => await readFile(join(folder, name), 'utf8')))
  ).join('\n');
  const weights = Array.from(css.matchAll(/font-weight: (\d+)/gu), ([, weight]) => Number(weight));
  expect(Math.min(...weights)).toBe(400);
  expect(Math.max(...weights)).toBe(850);
});

test('Macedonian has its letters under its own name, in the files of pages and of the language switch', async () => {
  const fonts = await make();
  for (const name of ['cyrillic.woff2', 'cyrillic-names.woff2']) {
    const plain = await subsetFont(fonts.get(name) ?? Buffer.alloc(0), 'Македонски', {
      targetFormat: 'truetype',
    });
    expect(plain.includes('MKD '), name).toBe(true);
    expect(plain.includes('RUS '), name).toBe(false);
  }
});
