import { fileURLToPath } from 'node:url';
import { makeSeedFile } from '@closer/cms/seed/print/seed-files.ts';
import { createDocumentReader } from '@closer/scripts/publish/documents/document-reader.ts';
import type { DocumentReader } from '@closer/scripts/publish/documents/document-reader.ts';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import {
  makeBulgarianManual,
  makeLockedPdf,
  makeOpenDocument,
  makeScan,
  makeWordDocument,
  RARE_WORD,
  setDocument,
} from '../fixtures/document-files.ts';
import { makeDocx, makePdf, makePdfBomb } from '../fixtures/upload-files.ts';

function open(): DocumentReader {
  const reader = createDocumentReader();
  onTestFinished(() => reader.close());
  return reader;
}

/** Where the CMS keeps the words of its sample files. */
const PRINT = fileURLToPath(new URL('../../cms/seed/print', import.meta.url));

const read = async (bytes: Uint8Array, ext = '.pdf', language = 'bg') =>
  await open().read({ bytes, ext, language });

test('reads a PDF page by page, without heads, numbers and divided words', async () => {
  const said = await read(makeBulgarianManual());
  const pages = 'pages' in said ? said.pages : [];
  expect(said).toMatchObject({ numbered: true, cut: false });
  expect(pages.map((page) => page.includes(RARE_WORD))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((number) => number === 7),
  );
  const [heading, ...paragraphs] = pages[6]?.split('\n\n') ?? [];
  expect(heading).toBe('Глава Ж');
  expect(paragraphs).toHaveLength(4);
  expect(new Set(paragraphs)).toEqual(
    new Set([expect.stringMatching(/^Социалното включване .* чешма на площада\.$/u)]),
  );
  const text = pages.join(' ');
  for (const word of ['включване', 'разговора', 'познава', 'мълчанието', 'съгласие']) {
    expect(text.split(word).length, word).toBeGreaterThan(25);
  }
  const hyphened = new Set(text.match(/\p{L}*[-\u00ad\u2010].\p{L}*/gu));
  expect(hyphened).toEqual(new Set(['най-често', 'по-добре']));
  expect(text).not.toMatch(/Наръчник|\d|(?:най|по) ?(?:често|добре)/u);
});

test('keeps the hyphens of compounds where they are drawn by the sign that divides words', async () => {
  const set = (width: number) =>
    setDocument(`#set page(width: ${String(width)}mm, height: 100mm, margin: 10mm)
    #set text(lang: "bg", hyphenate: true)
    #set par(justify: true)
    Непротивоконституционствувателствувайте и разговорливост. Най-често това е по-добре и винаги най-хубаво.`);
  for (const width of [55, 60, 65, 70, 75]) {
    expect(await read(set(width)), String(width)).toMatchObject({
      pages: [
        'Непротивоконституционствувателствувайте и разговорливост. Най-често това е по-добре и винаги най-хубаво.',
      ],
    });
  }
});

test('reads columns one after the other and marks of lists as paragraphs', async () => {
  const said = await read(
    setDocument(
      '#set page(columns: 2, width: 120mm, height: 60mm, margin: 5mm)\n#set text(size: 9pt)\n' +
        'The left column begins here and tells of the room, the table and the people who came to sit at it. #colbreak() ' +
        'The right column follows.\n- tea for everybody who wishes to stay for longer than the hour that was planned\n- bread',
    ),
    '.pdf',
    'en',
  );
  expect('pages' in said && said.pages[0]?.split('\n\n')).toEqual([
    'The left column begins here and tells of the room, the table and the people who came to sit at it.',
    'The right column follows.',
    '• tea for everybody who wishes to stay for longer than the hour that was planned',
    '• bread',
  ]);
});

test('reads a Word document without what was deleted, moved away or is there twice', async () => {
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const said = await read(
    makeWordDocument(
      `<w:p>${run('Първи ')}${run('абзац')}<w:r><w:tab/></w:r>${run('&amp; край')}</w:p>` +
        `<w:p><w:del><w:r><w:delText>изтрито</w:delText></w:r></w:del>${run('Остава')}</w:p>` +
        `<w:moveFrom><w:p>${run('Преместено')}</w:p></w:moveFrom><w:p/>` +
        `<mc:AlternateContent><mc:Choice><w:p>${run('Каре')}</w:p></mc:Choice>` +
        `<mc:Fallback><w:p>${run('Каре')}</w:p></mc:Fallback></mc:AlternateContent>`,
      'Бележка',
    ),
    '.docx',
  );
  const text = 'Първи абзац & край\n\nОстава\n\nКаре\n\nБележка';
  expect(said).toEqual({ numbered: false, pages: [text], cut: false });
});

test('reads the Word document that Closer itself writes', async () => {
  const said = await read(await makeSeedFile('blank-action-plan-bg.docx', PRINT), '.docx');
  expect('pages' in said && said.pages[0]).toMatch(/^[^\n]*план[^\n]*\n\n/iu);
});

test('reads an OpenDocument text in parts, notes last', async () => {
  const said = await read(
    makeOpenDocument(
      '<text:tracked-changes><text:p>изтрито</text:p></text:tracked-changes>' +
        '<text:h>Заглавие</text:h><text:p>Дума<text:s/>след<text:line-break/>дума' +
        '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Бележка</text:p></text:note-body></text:note>' +
        '<drawing:frame><svg:desc>снимка</svg:desc></drawing:frame>.</text:p>' +
        `<text:p>${'дълъг абзац '.repeat(300)}</text:p>`,
    ),
    '.odt',
  );
  expect(said).toMatchObject({ numbered: false, cut: false });
  const [first, second] = 'pages' in said ? said.pages : [];
  expect(first).toBe('Заглавие\n\nДума след дума.');
  expect(second).toMatch(/^дълъг абзац .* абзац$/u);
  expect('pages' in said && said.pages.at(-1)).toBe('Бележка');
});

test('says what keeps it from reading', async () => {
  const grey = { width: 40, height: 60, channels: 3, background: '#888' } as const;
  const png = await sharp({ create: grey }).png().toBuffer();
  const manual = makeBulgarianManual();
  const encrypted = '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>';
  const reader = open();
  const faultOf = async (bytes: Uint8Array, ext = '.pdf') =>
    await reader.read({ bytes, ext, language: 'bg' });
  expect(await faultOf(makeScan(png))).toEqual({ fault: 'scan' });
  expect(await faultOf(makeLockedPdf())).toEqual({ fault: 'locked' });
  expect(await faultOf(makeOpenDocument('', encrypted), '.odt')).toEqual({ fault: 'locked' });
  expect(await faultOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.docx')).toEqual({
    fault: 'locked',
  });
  expect(await faultOf(manual.slice(0, manual.length / 3))).toEqual({ fault: 'damaged' });
  expect(await faultOf(Buffer.from('%PDF-1.7\n%%EOF\n'))).toEqual({ fault: 'damaged' });
  expect(await faultOf(makePdf({ pages: 0 }))).toEqual({ fault: 'damaged' });
  expect(await faultOf(makeDocx().subarray(0, 60), '.docx')).toEqual({ fault: 'damaged' });
  expect(await faultOf(makeWordDocument('<w:p>'), '.docx')).toEqual({ fault: 'damaged' });
});

test('unpacks no picture of more pixels than a page can have', async () => {
  const drawBig = 'BI /W 20000 /H 20000 /BPC 8 /CS /G ID x EI';
  const words = `) Tj ET q 595 0 0 842 0 0 cm ${drawBig} Q BT (`;
  expect(await read(makePdf({ words }))).toMatchObject({ pages: [''] });
  const small = words.replaceAll('20000', '200');
  expect(await read(makePdf({ words: small }))).toEqual({ fault: 'scan' });
});

test('finds nothing to read, and no fault, in a drawing and in an empty document', async () => {
  const drawing = setDocument('#set page(width: 60mm, height: 60mm)\n#circle(radius: 20mm)');
  expect(await read(drawing)).toEqual({ numbered: true, pages: [''], cut: false });
  expect(await read(makeWordDocument(''), '.docx')).toMatchObject({ pages: [] });
});

test('goes on after a document that bursts', async () => {
  const reader = createDocumentReader({ patience: 5000, memory: 1024 });
  onTestFinished(() => reader.close());
  await reader.read({ bytes: makePdfBomb(), ext: '.pdf', language: 'en' });
  expect(await reader.read({ bytes: makePdf(), ext: '.pdf', language: 'en' })).toMatchObject({
    pages: ['Reference library'],
  });
}, 120_000);
