import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import budgets from './budgets.json' with { type: 'json' };
import { createBudgetCheck } from './check-budgets.ts';

/** Text that gzip cannot make smaller than its 16 symbols allow. */
const noise = (bytes: number) => randomBytes(bytes).toString('hex');
const encode = (text: string) => new TextEncoder().encode(text);

/** Problems of one page in a release that holds these files. */
async function check(
  html: string,
  files: Readonly<Record<string, string>> = {},
  path = '/bg/material/naruchnik/',
  base = '',
): Promise<string[]> {
  const checkPage = createBudgetCheck(budgets, {
    read: (file) => Promise.resolve(files[file] === undefined ? undefined : encode(files[file])),
    gzipSize: (bytes) => gzipSync(bytes).length,
    base,
  });
  return (await checkPage(path, encode(html))).map(({ problem }) => problem);
}

const FACES = `
  @font-face { font-family: Sofia; src: url(./cyrillic.woff2) format('woff2'); unicode-range: U+0301,U+400-45F; }
  @font-face { font-family: Sofia; src: url(./greek.woff2); unicode-range: U+3??; }
  @font-face { font-family: Sofia; font-style: italic; src: url(./italic.woff2); unicode-range: U+400-45F; }`;

describe('createBudgetCheck', () => {
  it('finds nothing in a light page', async () => {
    const html =
      '<link rel="stylesheet" href="/_astro/a.css"><h1>Наръчник</h1>' +
      '<script type="application/ld+json">{"name":"x"}</script>' +
      '<img src="/media/a.webp" width="4" height="3">';
    const files = { '/_astro/a.css': 'h1{color:red}', '/media/a.webp': 'picture' };
    expect(await check(html, files)).toEqual([]);
  });

  it('says how heavy a page of text is and how heavy it may be', async () => {
    expect(await check(`<p>${noise(30_000)}</p>`)).toEqual([
      expect.stringMatching(/^HTML \(gzip\) weigh \d+ bytes, the budget is 15000/u),
    ]);
  });

  it('lets a plan whose table sorts weigh more than a page of text, and no other plan', async () => {
    const path = '/bg/action-plan/plan/';
    const rows = `<p>${noise(30_000)}</p>`;
    const island = '<astro-island component-url="/_astro/a.js"></astro-island>';
    const files = { '/_astro/a.js': noise(20_000) };
    expect(await check(rows + island, files, path)).toEqual([]);
    expect(await check(rows, {}, path)).toEqual([expect.stringContaining('budget is 15000')]);
    expect(await check(`<p>${noise(60_000)}</p>${island}`, files, path)).toEqual([
      expect.stringContaining('budget is 40000'),
    ]);
  });

  it('does not mind a long page that gzip makes small', async () => {
    expect(await check(`<p>${'word '.repeat(20_000)}</p>`)).toEqual([]);
  });

  it('weighs linked and inline style sheets together', async () => {
    const half = noise(7_000);
    const html = `<link rel="stylesheet" href="/a.css"><style>${half}</style>`;
    expect(await check(html, { '/a.css': noise(7_000) })).toEqual([
      expect.stringContaining('style sheets (gzip) weigh'),
    ]);
  });

  it('follows the modules of an island, lazy ones too', async () => {
    const html = '<astro-island component-url="/_astro/a.js" renderer-url="/_astro/r.js">';
    const files = {
      '/_astro/a.js': 'import"./b.js";const later=()=>import("./c.js");',
      '/_astro/b.js': 'export{}',
      '/_astro/c.js': `/*${noise(120_000)}*/`,
      '/_astro/r.js': 'export{}',
    };
    expect(await check(html, files, '/bg/search/')).toEqual([
      expect.stringContaining('the budget is 95000'),
    ]);
  });

  it('allows a page of text hardly any script, the search page a framework', async () => {
    const html = '<script type="module" src="/_astro/a.js"></script>';
    const files = { '/_astro/a.js': noise(2_000) };
    expect(await check(html, files)).toEqual([expect.stringContaining('the budget is 1000')]);
    expect(await check(html, files, '/bg/search/')).toEqual([]);
  });

  it('counts only the fonts whose characters and slant the page has, and those asked for ahead', async () => {
    const files = {
      '/_astro/a.css': FACES,
      '/_astro/cyrillic.woff2': 'c'.repeat(50_000),
      '/_astro/greek.woff2': 'g'.repeat(50_000),
      '/_astro/italic.woff2': 'i'.repeat(50_000),
    };
    const sheet = '<link rel="stylesheet" href="/_astro/a.css">';
    expect(await check(`${sheet}<p title="λ">Наръчник</p>`, files)).toEqual([]);
    expect(await check(`${sheet}<p>Наръчник λόγος</p>`, files)).toEqual([
      expect.stringContaining('fonts weigh 100000 bytes'),
    ]);
    const ahead = '<link rel="preload" as="font" href="/_astro/greek.woff2">';
    expect(await check(`${sheet}${ahead}<p>Наръчник</p>`, files)).toEqual([
      expect.stringContaining('fonts weigh 100000 bytes'),
    ]);
    expect(await check(`${sheet}<p><em>Наръчник</em></p>`, files)).toEqual([
      expect.stringContaining('fonts weigh 100000 bytes'),
    ]);
  });

  it('counts pictures that load at once, not lazy ones', async () => {
    const picture = (loading: string) =>
      `<img src="/media/a.webp" alt="a > b" loading="${loading}" width="4" height="3">`;
    const files = { '/media/a.webp': 'p'.repeat(70_000) };
    expect(await check(picture('lazy'), files)).toEqual([]);
    expect(await check(picture('eager'), files)).toEqual([
      expect.stringContaining('pictures that load at once weigh 70000 bytes'),
    ]);
  });

  it('counts the size of a picture that a phone takes', async () => {
    const picture =
      '<img src="/1280.webp" srcset="/320.webp 320w, /640.webp 640w, /1280.webp 1280w" ' +
      'sizes="(min-width: 48rem) 22rem, 70vw" width="4" height="3">';
    const files = { '/640.webp': 'p'.repeat(70_000), '/1280.webp': 'p', '/320.webp': 'p' };
    expect(await check(picture, files)).toEqual([
      expect.stringContaining('pictures that load at once weigh 70000 bytes'),
    ]);
    expect(await check(picture.replace('70vw', '100vw'), files)).toEqual([]);
  });

  it('counts the largest format that browsers take, not the fallback for those of old', async () => {
    const picture =
      '<picture><source type="image/avif" srcset="/640.avif 640w" sizes="70vw">' +
      '<source type="image/webp" srcset="/640.webp 640w" sizes="70vw">' +
      '<img src="/640.jpg" alt="" width="4" height="3"></picture>';
    const files = { '/640.avif': 'p', '/640.webp': 'p'.repeat(70_000), '/640.jpg': 'p' };
    expect(await check(picture, files)).toEqual([
      expect.stringContaining('pictures that load at once weigh 70000 bytes'),
    ]);
  });

  it('names a picture without a size', async () => {
    expect(await check('<img src="/a.webp" loading="lazy">', { '/a.webp': 'p' })).toEqual([
      'the picture /a.webp has no width and height',
    ]);
  });

  it('names what lies on another host', async () => {
    const html = '<link rel="stylesheet" href="https://fonts.example/a.css">';
    expect(await check(html)).toEqual(['https://fonts.example/a.css lies on another host']);
  });

  it('names what the release does not hold', async () => {
    expect(await check('<script src="/a.js"></script>')).toEqual(['/a.js is not in the release']);
  });

  it('finds files below the path that the site lies under', async () => {
    const html = '<link rel="stylesheet" href="/library/_astro/a.css">';
    const files = { '/_astro/a.css': noise(20_000) };
    expect(await check(html, files, '/bg/page/about/', '/library')).toEqual([
      expect.stringContaining('style sheets (gzip) weigh'),
    ]);
  });
});
