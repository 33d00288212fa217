import type { RichTextView } from './frame-view.ts';
import { renderMarkdown } from './render-markdown.ts';

/**
 * Running text whose HTML is made when a page is made. The Markdown stands for it in the digest of the
 * view: planning sixty thousand pages must not cost sixty thousand conversions.
 */
export class RichText implements RichTextView {
  readonly markdown: string;
  readonly lang: string | null;
  readonly base: string;

  constructor(markdown: string, lang: string | null, base: string) {
    this.markdown = markdown;
    this.lang = lang;
    this.base = base;
  }

  get html(): string {
    return renderMarkdown(this.markdown, this.base);
  }
}
