import type { Options } from 'minisearch';

/** What the index holds of an entry: terms, already analysed, with a space between. */
export interface TermDocument {
  /** Place in the list of entries. */
  readonly id: number;
  readonly title: string;
  readonly names: string;
  readonly summary: string;
  readonly body: string;
}

/** Their places are the field ids of the index. */
export const FIELDS = ['title', 'names', 'summary', 'body'] as const satisfies readonly Exclude<
  keyof TermDocument,
  'id'
>[];

/** A match in a title says more than one in a body. Concepts lie between names and summary, see `match-word.ts`. */
export const FIELD_BOOST = { title: 9, names: 6, summary: 2, body: 1 } as const;

/** Equal at publish and in the browser, or a saved index cannot be read. */
export const MINI_SEARCH_OPTIONS: Options<TermDocument> = {
  fields: [...FIELDS],
  tokenize: (terms) => terms.split(' '),
  processTerm: (term) => (term === '' ? null : term),
};
