import { describe, expect, it } from 'vitest';
import { makeDocx, makeOdt, makePdf, makeZip } from '../fixtures/upload-files.ts';
import { checkFile, getRefusal } from './check-file.ts';

describe('a PDF', () => {
  it('is accepted with its facts', async () => {
    const result = await checkFile('Прирачник.PDF', makePdf({ pages: 3, tagged: true }));
    expect(result).toMatchObject({
      name: 'Прирачник.pdf',
      kind: { mime: 'application/pdf' },
      pdf: { pages: 3, tagged: true, textLayer: true },
    });
  });

  it('that is a scan is accepted and marked as one', async () => {
    const result = await checkFile('scan.pdf', makePdf({ words: '' }));
    expect(result).toMatchObject({ pdf: { tagged: false, textLayer: false } });
  });

  it.each([
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['PHP', '<?php system($_GET["c"]);'],
    ['a program', Buffer.from('4d5a9000', 'hex')],
    ['a zip', makeZip([{ name: 'a.txt', content: 'a' }])],
  ])('that is %s in truth is refused', async (_what, bytes) => {
    expect(await getRefusal('report.pdf', bytes)).toBe('upload.content');
  });

  it.each([
    ['no end', makePdf().subarray(0, -20), 'upload.pdf.truncated'],
    ['no bytes', Buffer.alloc(0), 'upload.empty'],
    [
      'a page of HTML inside',
      '%PDF-1.7\n<html><script>1</script></html>\n%%EOF',
      'upload.pdf.broken',
    ],
  ])('with %s is refused', async (_what, bytes, key) => {
    expect(await getRefusal('report.pdf', bytes)).toBe(key);
  });

  it.each([
    ['a script', '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>', 'upload.pdf.script'],
    ['a program to start', '/OpenAction << /S /Launch /F (cmd.exe) >>', 'upload.pdf.launch'],
    ['a file attached', '/Names << /EmbeddedFiles << /Names [] >> >>', 'upload.pdf.attachment'],
  ])('with %s is refused', async (_what, catalog, key) => {
    expect(await getRefusal('report.pdf', makePdf({ catalog }))).toBe(key);
  });

  it('behind a password is refused', async () => {
    const hex = `<${'00'.repeat(32)}>`;
    const lock = `<< /Filter /Standard /V 1 /R 2 /O ${hex} /U ${hex} /P -4 >>`;
    const locked = makePdf({ objects: [lock] })
      .toString('latin1')
      .replace('/Root 1 0 R', `/Root 1 0 R /Encrypt 6 0 R /ID [${hex} ${hex}]`);
    expect(await getRefusal('report.pdf', Buffer.from(locked, 'latin1'))).toBe(
      'upload.pdf.encrypted',
    );
  });

  it('of 60 pages and 40 MB is accepted', async () => {
    const manual = makePdf({ pages: 60, tagged: true, weight: 40 * 1024 ** 2 });
    expect(await checkFile('manual.pdf', manual)).toMatchObject({ pdf: { pages: 60 } });
  });

  it('above the limit is refused', async () => {
    expect(await getRefusal('big.pdf', makePdf({ weight: 1024 ** 2 }), 1)).toBe('upload.too-large');
  });
});

describe('a name', () => {
  it.each([
    ['report.pdf.html', 'upload.kind'],
    ['x.PDF%00.js', 'upload.kind'],
    ['report', 'upload.kind.none'],
    ['old.doc', 'upload.kind.old-office'],
    ['macros.docm', 'upload.package.macros'],
    ['moving.gif', 'upload.kind.picture'],
    ['all.zip', 'upload.kind.archive'],
    ['film.mp4', 'upload.kind.video'],
  ])('%s is refused with a word of advice', async (name, key) => {
    expect(await getRefusal(name, makePdf())).toBe(key);
  });

  it.each(['con.pdf', '../../x.pdf', `${'x'.repeat(300)}.pdf`, 'отчет\u202E.pdf'])(
    '%s is made safe',
    async (name) => {
      const result = await checkFile(name, makePdf());
      expect(result).toMatchObject({ name: expect.stringMatching(/^[\p{L}]{1,120}\.pdf$/u) });
    },
  );
});

describe('a document', () => {
  it('of each Office kind is told by its content', async () => {
    expect(await checkFile('a.docx', makeDocx())).toMatchObject({ kind: { ext: '.docx' } });
    expect(await checkFile('a.odt', makeOdt())).toMatchObject({ kind: { ext: '.odt' } });
    expect(await getRefusal('a.pptx', makeDocx())).toBe('upload.content');
    expect(await getRefusal('a.ods', makeOdt())).toBe('upload.content');
  });

  it.each([
    ['macros', 'word/vbaProject.bin', 'upload.package.macros'],
    ['a program', 'word/embeddings/setup.exe', 'upload.package.program'],
    ['an archive', 'word/embeddings/more.zip', 'upload.package.program'],
    ['a path that leaves its folder', '../../etc/passwd', 'upload.package.broken'],
    ['an absolute path', '/etc/passwd', 'upload.package.broken'],
  ])('with %s is refused', async (_what, name, key) => {
    expect(await getRefusal('a.docx', makeDocx([{ name, content: 'x' }]))).toBe(key);
  });

  it('with macros of OpenDocument is refused', async () => {
    const bytes = makeOdt([{ name: 'Basic/Standard/Module1.xml', content: 'x' }]);
    expect(await getRefusal('a.odt', bytes)).toBe('upload.package.macros');
  });

  it.each([
    ['one huge member', [{ name: 'word/media/a.xml', content: 'x', claims: 2 * 1024 ** 3 }]],
    [
      'twenty thousand members',
      Array.from({ length: 20_000 }, (_, at) => ({ name: `word/${at}.xml` })),
    ],
  ])('that would burst when unpacked (%s) is refused unread', async (_what, members) => {
    expect(await getRefusal('a.docx', makeDocx(members))).toBe('upload.package.bomb');
  });
});

describe('a recording', () => {
  it('is told by its content', async () => {
    const mp3 = Buffer.concat([
      Buffer.from('ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000'),
      Buffer.from('fffb9064', 'hex'),
      Buffer.alloc(500),
    ]);
    expect(await checkFile('a.mp3', mp3)).toMatchObject({ kind: { mime: 'audio/mpeg' } });
    expect(await getRefusal('a.ogg', mp3)).toBe('upload.content');
  });
});
