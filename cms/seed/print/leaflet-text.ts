/** A paragraph or a list, as a template sets it. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/**
 * The blocks of a leaflet's section: paragraphs and lists with `- `, which is what its Markdown may
 * hold. A list ends at an empty line.
 */
export function parseLeafletText(markdown: string): TextBlock[] {
  return markdown
    .trim()
    .split(/\n\s*\n/u)
    .filter((part) => part !== '')
    .map((part): TextBlock => {
      const lines = part.split('\n').map((line) => line.trim());
      if (!lines.every((line) => line.startsWith('- '))) {
        return { kind: 'paragraph', text: lines.join(' ') };
      }
      return { kind: 'list', items: lines.map((line) => line.slice('- '.length)) };
    });
}
