import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { locale } from '@closer/shared/locales.ts';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { seedLeaflet } from '../seed-campaign-schema.ts';
import { parseLeafletText } from './leaflet-text.ts';
import { makeSeedFile, SEED_FILES } from './seed-files.ts';

const folder = path.join(process.cwd(), 'cms/seed/print');
const pdfs = SEED_FILES.filter((name) => name.endsWith('.pdf'));

const LEAFLET_PDFS = pdfs.filter((name) => /^(who|hold|young|come)-/u.test(name));

const TITLES: Readonly<Record<string, string>> = {
  en: 'Universal Declaration of Human Rights',
  mk: 'Универзална декларација за човековите права',
  bg: 'Всеобща декларация за правата на човека',
  ro: 'Declarația Universală a Drepturilor Omului',
  hu: 'Az Emberi Jogok Egyetemes Nyilatkozata',
};

describe.each(pdfs)('%s', (name) => {
  const language = name.slice(-'xx.pdf'.length).slice(0, 2);

  test('is the same in every run, so that a second seed finds it unchanged', async () => {
    const first = await makeSeedFile(name, folder);
    expect(await makeSeedFile(name, folder)).toEqual(first);
  });

  test('is tagged, names its language and has text that can be searched', async () => {
    const document = await getDocumentProxy(await makeSeedFile(name, folder));
    const { text } = await extractText(document, { mergePages: true });
    const { info } = await getMeta(document);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(info).toMatchObject({ Author: 'Closer', Language: language });
    expect(text).toContain('Closer');
    if (name.startsWith('universal')) {
      expect(text.replaceAll(/\s+/gu, ' ')).toContain(TITLES[language]);
      expect(document.numPages).toBe(8);
    } else {
      expect(document.numPages).toBe(name.includes('poster') ? 1 : 2);
    }
  });
});

describe.each(LEAFLET_PDFS)('%s', (name) => {
  test('says all the words of its entry', async () => {
    const language = locale.parse(name.slice(-'xx.pdf'.length).slice(0, 2));
    const entry = path.join(folder, '../leaflet', `${name.slice(0, -'-xx.pdf'.length)}.yaml`);
    const prose = seedLeaflet.parse(parse(await readFile(entry, 'utf8'))).prose[language];
    const words = [
      prose?.headline,
      ...(prose?.sections ?? []).flatMap(({ heading, text }) => [
        heading,
        ...parseLeafletText(text ?? '').flatMap((block) =>
          block.kind === 'list' ? block.items : [block.text],
        ),
      ]),
      prose?.callToAction,
    ];
    const document = await getDocumentProxy(await makeSeedFile(name, folder));
    const { text } = await extractText(document, { mergePages: true });
    expect(words.filter((part) => !toLetters(text).includes(toLetters(part ?? '')))).toEqual([]);
    expect(words).not.toContain(undefined);
  });
});

/** Without blanks and hyphens: a PDF breaks lines, and words at their ends. */
function toLetters(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u00AD\u2010-]/gu, '');
}

test.each(SEED_FILES.filter((name) => name.endsWith('.png')))(
  'the picture %s is a small PNG',
  async (name) => {
    const bytes = await makeSeedFile(name, folder);
    expect([...bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(bytes.length).toBeLessThan(200_000);
  },
);

test('a name that the seed does not make is refused with the names it makes', async () => {
  await expect(makeSeedFile('../LICENSE', folder)).rejects.toThrow(/It makes: universal-/u);
});
