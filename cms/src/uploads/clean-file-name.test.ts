import { describe, expect, it } from 'vitest';
import { cleanFileName } from './clean-file-name.ts';

describe('cleanFileName', () => {
  it.each([
    ['Прирачник за млади.pdf', 'Прирачник за млади.pdf'],
    ['Οδηγός 😀.pdf', 'Οδηγός 😀.pdf'],
    ['../../x.pdf', 'x.pdf'],
    ['C:\\Users\\me\\x.pdf', 'x.pdf'],
    ['..\\..\\', 'file'],
    ['x.PDF%00.js', 'x.PDF.js'],
    ['x.js%00.pdf', 'x.js.pdf'],
    ['x\u0000.pdf', 'x.pdf'],
    ['  two   words .pdf', 'two words.pdf'],
    ['a:b|c?.pdf', 'a b c.pdf'],
    ['.pdf', 'file.pdf'],
    ['', 'file'],
    ['REPORT.PDF', 'REPORT.pdf'],
  ])('makes %j safe and readable: %j', (uploaded, name) => {
    expect(cleanFileName(uploaded).name).toBe(name);
  });

  it('takes out the marks that turn the reading direction around', () => {
    expect(cleanFileName('invoice\u202Efdp.exe')).toEqual({ name: 'invoicefdp.exe', ext: '.exe' });
  });

  it('goes by the last ending only', () => {
    expect(cleanFileName('report.pdf.html').ext).toBe('.html');
  });

  it('shortens a name of 300 characters and keeps its ending', () => {
    const { name } = cleanFileName(`${'ж'.repeat(300)}.pdf`);
    expect(name).toBe(`${'ж'.repeat(120)}.pdf`);
  });

  it('writes an accented letter as one character, however it was typed', () => {
    expect(cleanFileName('o\u0302.pdf').name).toBe('ô.pdf');
  });
});
