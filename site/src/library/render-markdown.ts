import MarkdownIt from 'markdown-it';

/** The page has its own h1: the highest heading of a text is h2, or lower where headings of the page stand above it. */
export type HighestHeading = 2 | 3 | 4;

const LOWEST_HEADING = 6;

// HTML in a text is shown as text: editors write Markdown, and nobody can bring scripts in.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

// A wide table scrolls in a box of its own, which keys can reach; it is named after the heads of its columns.
markdown.renderer.rules['table_open'] = (tokens, at) => {
  const end = tokens.findIndex((token, place) => place > at && token.type === 'thead_close');
  const heads = tokens.slice(at, end).filter((token) => token.type === 'inline');
  const name = markdown.utils.escapeHtml(heads.map((token) => token.content).join(', '));
  return `<div class="scroller" role="region" tabindex="0" aria-label="${name}"><table>\n`;
};
markdown.renderer.rules['table_close'] = () => '</table></div>\n';

/**
 * Finished, safe HTML of an editor's Markdown. The heading levels it uses become h2, h3 … without a gap, from
 * `highest` down; links that begin with a slash get the site's base.
 */
export function renderMarkdown(source: string, base: string, highest: HighestHeading = 2): string {
  const tokens = markdown.parse(source, {});
  const levels = [
    ...new Set(tokens.flatMap((token) => (token.type === 'heading_open' ? token.tag : []))),
  ].sort();
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${Math.min(LOWEST_HEADING, highest + levels.indexOf(token.tag))}`;
    for (const child of token.children ?? []) {
      const href = child.type === 'link_open' ? child.attrGet('href') : null;
      if (typeof href === 'string' && /^\/(?!\/)/u.test(href)) child.attrSet('href', base + href);
    }
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** Addresses of the links in a text, as written. */
export function getMarkdownLinks(source: string): readonly string[] {
  if (!source.includes('](') && !source.includes(']:')) return [];
  return markdown
    .parse(source, {})
    .flatMap((token) => token.children ?? [])
    .flatMap((token) => (token.type === 'link_open' ? String(token.attrGet('href')) : []));
}

/** Addresses of the pictures in a text, as written. */
export function getMarkdownPictures(source: string): readonly string[] {
  if (!source.includes('![')) return [];
  return markdown
    .parse(source, {})
    .flatMap((token) => token.children ?? [])
    .flatMap((token) => (token.type === 'image' ? String(token.attrGet('src')) : []));
}

/**
 * The words of a text without its marks, on one line. By patterns, not by parsing: search takes every text of the
 * library through here at each publish, and a mark too many does no harm there.
 */
export function toPlainText(source: string): string {
  return source
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/gu, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gmu, '')
    .replace(/^[ \t|:=*_-]+$/gmu, ' ')
    .replace(/\*\*|__|~~|`/gu, '')
    .replace(/(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .replace(/[\s|]+/gu, ' ')
    .trim();
}
