import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeApng, makePngHeader } from '../fixtures/upload-files.ts';
import { checkFile, getRefusal, keepFile } from './check-file.ts';

describe('a picture', () => {
  const draw = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fa0' } });

  it('is accepted when it is what it says', async () => {
    expect(await checkFile('a.jpeg', await draw(20, 10).jpeg().toBuffer())).toMatchObject({
      name: 'a.jpg',
      kind: { mime: 'image/jpeg' },
    });
    expect(await checkFile('a.webp', await draw(20, 10).webp().toBuffer())).toMatchObject({
      kind: { ext: '.webp' },
    });
    expect(await checkFile('a.avif', await draw(20, 10).avif().toBuffer())).toMatchObject({
      kind: { ext: '.avif' },
    });
  });

  it.each([16_000, 30_000])('of %d pixels a side is refused by its header', async (side) => {
    expect(await getRefusal('a.png', makePngHeader(side, side))).toBe('upload.image.pixels');
  });

  it('that breaks off is refused', async () => {
    expect(await getRefusal('a.png', makePngHeader(10, 10))).toBe('upload.image.broken');
    const whole = await draw(400, 400).png().toBuffer();
    expect(await getRefusal('a.png', whole.subarray(0, -40))).toBe('upload.image.broken');
  });

  it('of another kind than its name says is refused', async () => {
    expect(await getRefusal('a.png', await draw(20, 10).jpeg().toBuffer())).toBe('upload.content');
  });

  it('for four colours of print becomes one for screens', async () => {
    const red = sharp({ create: { width: 20, height: 10, channels: 3, background: '#e02020' } });
    const print = await red.toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
    expect((await sharp(print).metadata()).space).toBe('cmyk');
    const kept = await keepFile('a.jpg', print);
    expect(await sharp(kept).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    const { channels } = await sharp(kept).stats();
    const [r = 0, g = 0, b = 0] = channels.map(({ mean }) => mean);
    expect(r).toBeGreaterThan(180);
    expect(Math.max(g, b)).toBeLessThan(90);
  });

  it('loses where and by whom it was taken, and stands upright', async () => {
    const exif = {
      IFD0: { Artist: 'Ana', Orientation: '6' },
      IFD3: { GPSLatitude: '41/1 59/1 0/1', GPSLatitudeRef: 'N' },
    };
    const photo = await draw(40, 20).jpeg().withExif(exif).withXmp('<x>Ana</x>').toBuffer();
    expect(photo.includes('Ana')).toBe(true);
    const turned = await sharp(photo).keepMetadata().withMetadata({ orientation: 6 }).toBuffer();
    const kept = await keepFile('a.jpg', turned);
    const { exif: left, xmp, icc, orientation, width, height } = await sharp(kept).metadata();
    expect([left, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect([width, height]).toEqual([20, 40]);
    expect(kept.includes('Ana')).toBe(false);
  });

  it.each([
    ['webp', 'a.webp'],
    ['avif', 'a.avif'],
  ] as const)('loses what a %s carries, and stays as it is without', async (format, name) => {
    const plain = await draw(40, 20).toFormat(format).toBuffer();
    expect((await keepFile(name, plain)).equals(plain)).toBe(true);
    const exif = { IFD0: { Artist: 'Ana' } };
    const signed = await draw(40, 20).toFormat(format).withExif(exif).toBuffer();
    expect((await keepFile(name, signed)).includes('Ana')).toBe(false);
  });

  it('hides nothing behind its end', async () => {
    const png = Buffer.concat([await draw(20, 10).png().toBuffer(), Buffer.from('<script>')]);
    expect((await keepFile('a.png', png)).includes('<script>')).toBe(false);
  });

  it('that moves is refused', async () => {
    const frames = await Promise.all(
      ['#fa0', '#0af'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await getRefusal('a.webp', moving)).toBe('upload.image.animated');
    expect(await getRefusal('a.png', makeApng())).toBe('upload.image.animated');
  });
});

describe('a drawing', () => {
  const wrap = (inside: string, root = 'viewBox="0 0 200 100"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`;
  const keepText = async (inside: string) => (await keepFile('a.svg', wrap(inside))).toString();

  it('keeps what draws, with a size by its view box', async () => {
    expect(
      await keepText(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#fa0"/></linearGradient></defs>' +
          '<rect width="9" height="9" style="fill:url(#a)"/><text>Заедно &amp; 5 &lt; 6</text>',
      ),
    ).toBe(
      '<svg viewBox="0 0 200 100" width="1000" height="500" xmlns="http://www.w3.org/2000/svg">' +
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#fa0"></stop></linearGradient></defs>' +
        '<rect width="9" height="9" style="fill:url(#a)"></rect><text>Заедно &amp; 5 &lt; 6</text></svg>\n',
    );
  });

  it('is not changed by a second cleaning', async () => {
    const once = await keepText(
      '<style>.a{fill:rgb(1,2,3)}</style><path class="a" d="M0 0h9v9z"/>',
    );
    expect((await keepFile('a.svg', once)).toString()).toBe(once);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in a script', '<g><script><script>alert(1)</script></script></g>'],
    ['a handler', '<rect width="1" height="1" onload="alert(1)" ONCLICK="alert(1)"/>'],
    ['HTML', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">alert(1)</p></foreignObject>'],
    ['a link that runs', '<a xlink:href="javascript:alert(1)"><rect width="1" height="1"/></a>'],
    ['a link set later', '<a><set attributeName="href" to="javascript:alert(1)"/></a>'],
    ['a style that loads', '<rect style="fill:url(https://alert.example/1)"/>'],
    ['a style that hides what it loads', '<rect style="fill:\\75rl(https://alert.example/1)"/>'],
    ['a filter that loads', '<filter id="f"><feImage href="https://alert.example/1"/></filter>'],
    ['what a program left behind', '<metadata>alert: Ana</metadata>'],
    [
      'an element of another language',
      '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    ],
    ['an instruction', '<?xml-stylesheet href="https://alert.example/1"?>'],
  ])('loses %s', async (_what, inside) => {
    expect(await keepText(`${inside}<circle r="5"/>`)).not.toMatch(/alert|script|set/u);
  });

  it.each([
    ['a picture from elsewhere', '<image href="https://e.example/a.png"/>', 'upload.svg.external'],
    [
      'a drawing inside',
      '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
      'upload.svg.external',
    ],
    ['a part of another file', '<use xlink:href="other.svg#a"/>', 'upload.svg.external'],
    ['a style sheet that loads', '<style>@import "https://e.example";</style>', 'upload.svg.style'],
    ['a name nobody defined', '<text>&who;</text>', 'upload.svg.broken'],
    ['an open end', '<g>', 'upload.svg.broken'],
  ])('with %s is refused', async (_what, inside, key) => {
    expect(await getRefusal('a.svg', wrap(inside))).toBe(key);
  });

  it('with entities that burst is refused unread', async () => {
    const names = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
    );
    const bomb = `<!DOCTYPE svg [<!ENTITY a0 "ha">${names.join('')}]>${wrap('<text>&a9;</text>')}`;
    expect(await getRefusal('a.svg', bomb)).toBe('upload.svg.entities');
  });

  it('with parts that multiply without end is refused', async () => {
    const uses = Array.from(
      { length: 12 },
      (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(10)}</g>`,
    );
    const bomb = wrap(`<rect id="g0" width="1" height="1"/>${uses.join('')}`);
    expect(await getRefusal('a.svg', bomb)).toBe('upload.svg.broken');
  });

  it('keeps the document type of old programs out', async () => {
    const old = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">`;
    expect((await keepFile('a.svg', `${old}${wrap('<circle r="5"/>')}`)).toString()).not.toContain(
      'DTD',
    );
  });

  it('without a size is refused, with one in millimetres gets a view box', async () => {
    expect(await getRefusal('a.svg', wrap('', 'width="100%" height="100%"'))).toBe(
      'upload.svg.size',
    );
    expect((await keepFile('a.svg', wrap('', 'width="10mm" height="40mm"'))).toString()).toContain(
      'width="250" height="1000" viewBox="0 0 10 40"',
    );
  });

  it('that is HTML in truth is refused', async () => {
    expect(await getRefusal('a.svg', '<html xmlns="http://www.w3.org/1999/xhtml"/>')).toBe(
      'upload.content',
    );
  });
});
