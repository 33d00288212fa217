import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scanPdfNames } from './scan-pdf-names.ts';

const scan = (text: string) => scanPdfNames(Buffer.from(text, 'latin1'));

describe('scanPdfNames', () => {
  it.each([
    ['<< /S /JavaScript /JS (app.alert(1)) >>', 'script'],
    ['<< /S /J#61vaScript >>', 'script'],
    ['<< /S /Launch /F (cmd.exe) >>', 'launch'],
    ['<< /Names << /EmbeddedFiles 5 0 R >> >>', 'attachment'],
    ['<< /Subtype/RichMedia>>', 'attachment'],
  ])('finds what %s does', (object, found) => {
    expect(scan(`1 0 obj\n${object}\nendobj`)).toBe(found);
  });

  it('looks into object streams', () => {
    const packed = deflateSync(Buffer.from('<< /S /JavaScript >>')).toString('latin1');
    const object = `1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
    expect(scan(object)).toBe('script');
  });

  it('passes over the bytes of pictures and the words of pages', () => {
    expect(scan('1 0 obj\n<< /Length 9 >>\nstream\n /JS /Launch \nendstream\nendobj')).toBeNull();
    expect(scan('1 0 obj\n(upstream and /JSX) endobj')).toBeNull();
  });

  it('finds an action that comes after a stream', () => {
    const file =
      '1 0 obj\n<< /Length 1 >>\r\nstream\r\nx\r\nendstream\nendobj\n2 0 obj << /S /Launch >>';
    expect(scan(file)).toBe('launch');
  });
});
