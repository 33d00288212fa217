import { expect, test } from 'vitest';
import { createPageInspector } from './inspect-page.ts';

const inspect = (html: string, path = '/bg/material/x/', siteUrl = 'https://example.org') =>
  createPageInspector(siteUrl)(html, path);

test('finds what a page links to on its own site, without query and fragment', () => {
  const html = `
    <link rel="stylesheet" href="/_astro/a.css">
    <a href="/bg/term/housing/?a=1&amp;b=2#top">x</a> <a href="../y/">y</a>
    <img src="/media/a.jpg" srcset="/media/a-1.jpg 1x, /media/a-2.jpg 2x" alt="">
    <form action="/bg/a-z/"></form><script src="/_astro/b.js"></script>
    <meta property="og:image" content="https://example.org/og/x.png">`;
  expect(inspect(html).links.toSorted()).toEqual([
    '/_astro/a.css',
    '/_astro/b.js',
    '/bg/a-z/',
    '/bg/material/y/',
    '/bg/term/housing/',
    '/media/a-1.jpg',
    '/media/a-2.jpg',
    '/media/a.jpg',
    '/og/x.png',
  ]);
});

test('leaves other hosts, mail and telephone alone', () => {
  const html =
    '<a href="https://other.org/x">a</a><a href="mailto:a@b.c">b</a><a href="tel:+1">c</a>';
  expect(inspect(html)).toEqual({ links: [], strays: [], headings: 0 });
});

test('does not read comments and scripts as markup', () => {
  const html = `<!-- <a href="/old/">x</a> --><script>const a = '<h1><a href="/in-script/">';</script><h1>x</h1>`;
  expect(inspect(html)).toEqual({ links: [], strays: [], headings: 1 });
});

test('decodes addresses as the release names them', () => {
  expect(inspect('<a href="/files/%D0%B0.pdf">x</a>').links).toEqual(['/files/а.pdf']);
});

test('takes the path of the site away and names what leads out of it', () => {
  const html = '<a href="/library/bg/">in</a><a href="/bg/">out</a>';
  expect(inspect(html, '/bg/', 'https://example.org/library')).toEqual({
    links: ['/bg/'],
    strays: ['/bg/'],
    headings: 0,
  });
});
