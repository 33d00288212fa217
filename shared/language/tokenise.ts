/** A word of a text with its place in UTF-16 units. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A run of letters, marks and digits, soft hyphens and joiners included: never a list of letters of one
 * language, which would cut the words of the next. Must hold a letter or a digit.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200c\u200d]*/gu;

/** The words of a text in their order. Lone surrogates, signs and marks without a letter separate. */
export function* tokenise(text: string): Generator<Token> {
  for (const match of text.matchAll(WORD)) {
    yield { word: match[0], start: match.index, end: match.index + match[0].length };
  }
}
