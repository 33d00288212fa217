import { z } from 'zod';
import { partialDate } from './fuzzy-date.ts';
import { entryId } from './reference.ts';
import { languageTag, text } from './text.ts';

/** The document that an entry's facts were taken from. */
export const sourceDocument = z.strictObject({
  /** What the document is called, one text a language. */
  titles: z.array(text),
  /** Who published it. */
  publisher: entryId.nullable(),
  /** Day, month or year printed on it: no date of what it tells of. */
  published: partialDate.nullable(),
  url: z.url({ protocol: /^https?$/u }).nullable(),
  /** Language of the document and of `wording`. */
  language: languageTag.nullable(),
  /** The words of the document that facts were taken from, as they stand there: slips and line breaks included. */
  wording: z.string().nullable(),
});
export type SourceDocument = z.infer<typeof sourceDocument>;

/** Every type that tells of facts names its sources under this. */
export const sources = z.array(sourceDocument);
