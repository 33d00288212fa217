import { renderMarkdown, type HighestHeading } from '../library/render-markdown.ts';
import type { RichTextView } from './frame-view.ts';
import type { SiteContext } from './site-context.ts';

/**
 * Running text whose HTML is made when a page is made. In the digest of a view it stands by the digest of its
 * Markdown: planning sixty thousand pages must not cost sixty thousand conversions.
 */
class RichText implements RichTextView {
  readonly #context: SiteContext;
  readonly #markdown: string;
  readonly #highest: HighestHeading;
  readonly lang: string | null;

  constructor(
    context: SiteContext,
    markdown: string,
    lang: string | null,
    highest: HighestHeading,
  ) {
    this.#context = context;
    this.#markdown = markdown;
    this.#highest = highest;
    this.lang = lang;
  }

  get html(): string {
    return renderMarkdown(this.#markdown, this.#context.base, this.#highest);
  }

  toJSON(): object {
    const { digest, textDigests, base } = this.#context;
    const known = textDigests.get(this.#markdown) ?? digest(this.#markdown);
    textDigests.set(this.#markdown, known);
    return { markdown: known, lang: this.lang, base, highest: this.#highest };
  }
}

/**
 * Running text of an editor; null where there is none.
 * @param highest level of its highest heading: 3 where a heading of the page stands above the text
 */
export function buildRichText(
  context: SiteContext,
  markdown: string | null,
  lang: string | null,
  highest: HighestHeading = 2,
): RichTextView | null {
  return markdown === null ? null : new RichText(context, markdown, lang, highest);
}
