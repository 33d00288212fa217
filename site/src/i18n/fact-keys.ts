import type { KeyDescription } from './key-description.ts';

/** Words of facts that pages of several types show. */
export const FACT_KEYS = {
  'currency.RON': { says: 'The Romanian currency beside an amount, as this language writes it' },
  'progress.label': { says: 'Name of a fact: how far something has come' },
  'progress.idea': { says: 'How far something has come: on paper only, nobody has promised it' },
  'progress.planned': { says: 'How far something has come: it is to be done' },
  'progress.running': { says: 'How far something has come: it is being done' },
  'progress.done': { says: 'How far something has come: it is done' },
  'progress.stopped': { says: 'How far something has come: it was given up' },
  'sources.heading': { says: 'Heading above the documents that the facts of a page come from' },
  'sources.untitled': { says: 'Instead of the title of a document that has none' },
  'sources.date': { says: 'Day, month or year printed on a document', params: ['date'] },
  'sources.language': {
    says: 'Language of a document; {language} is its name',
    params: ['language'],
  },
  'sources.wording': { says: 'Opens the words of a document, as they stand there' },
  'funding.heading': { says: 'Heading above whose money it was' },
} as const satisfies Readonly<Record<string, KeyDescription>>;
