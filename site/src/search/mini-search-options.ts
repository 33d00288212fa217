import type { Options } from 'minisearch';

/** Fields of the index; their places are their ids in it. */
export const FIELDS = ['title', 'names', 'summary', 'body'] as const;
export type Field = (typeof FIELDS)[number];

/** A match in a title says more than one in a body. Concepts lie between names and summary, see `match-word.ts`. */
export const FIELD_BOOST = { title: 9, names: 6, summary: 2, body: 1 } as const;

/** What the index was written by, so that it can be read: its terms are analysed already. */
export const MINI_SEARCH_OPTIONS: Options = {
  fields: [...FIELDS],
  tokenize: (terms) => terms.split(' '),
  processTerm: (term) => (term === '' ? null : term),
};
