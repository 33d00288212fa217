import { expect, test } from 'vitest';
import { getMarkdownLinks, renderMarkdown, toPlainText } from './render-markdown.ts';

test('moves headings below the h1 of the page and leaves no level out', () => {
  const html = renderMarkdown('# One\n\n### Two\n\n# Three', '');
  expect(html).toBe('<h2>One</h2>\n<h3>Two</h3>\n<h2>Three</h2>\n');
});

test('begins at h2 where a text begins lower', () => {
  expect(renderMarkdown('#### Only', '')).toBe('<h2>Only</h2>\n');
});

test('begins below a heading of the page where the text stands under one', () => {
  expect(renderMarkdown('# One\n\n## Two', '', 3)).toBe('<h3>One</h3>\n<h4>Two</h4>\n');
});

test('shows HTML as text', () => {
  expect(renderMarkdown('<script>alert(1)</script>', '')).toContain('&lt;script&gt;');
});

test('puts a table in a box that scrolls, which keys reach and its heads name', () => {
  const html = renderMarkdown('| Who | "Where" |\n| --- | --- |\n| a | b |', '');
  expect(html).toContain(
    '<div class="scroller" role="region" tabindex="0" aria-label="Who, &quot;Where&quot;"><table>',
  );
  expect(html.trimEnd().endsWith('</table></div>')).toBe(true);
});

test('makes no link that runs a script', () => {
  expect(renderMarkdown('[x](javascript:alert(1))', '')).not.toContain('href');
});

test('puts the base of the site before its own addresses and no others', () => {
  const html = renderMarkdown('[a](/en/term/roma/) [b](https://x.org/y) [c](//x.org)', '/library');
  expect(html).toContain('href="/library/en/term/roma/"');
  expect(html).toContain('href="https://x.org/y"');
  expect(html).toContain('href="//x.org"');
});

test('finds the links of a text, those of the reference style too', () => {
  expect(getMarkdownLinks('See [a](/one/) and [b][r].\n\n[r]: /two/')).toEqual(['/one/', '/two/']);
  expect(getMarkdownLinks('no links [here]')).toEqual([]);
});

test('gives the words of a text without marks', () => {
  const source =
    '## Голям *план*\n\n- **До**бри [практики](/bg/)\n- 2. snake_case\n\n| a | b |\n| --- | --- |\n| c | d |';
  expect(toPlainText(source)).toBe('Голям план Добри практики 2. snake_case a b c d');
});
