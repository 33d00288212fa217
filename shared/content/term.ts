import { z } from 'zod';
import { code, entryId } from './reference.ts';
import { text } from './text.ts';

/** The vocabularies. */
export const scheme = z.enum([
  'topic',
  'field',
  'target-group',
  'audience',
  'material-type',
  'competence',
  'event-type',
  'network-kind',
  'method',
  'indicator',
  'access-feature',
]);
export type Scheme = z.infer<typeof scheme>;

/** A concept of a controlled vocabulary. All languages stand side by side. */
export const term = z.strictObject({
  type: z.literal('term'),
  id: entryId,
  /** Permanent, language-free name. */
  code,
  /** Vocabulary it belongs to. */
  scheme,
  /** Place among its siblings; the first eight fields keep the order of their source. */
  order: z.int(),
  /** The label shown, one a language. */
  prefLabel: z.array(text).min(1),
  /** Synonyms and older forms that people search by. */
  altLabel: z.array(text),
  /** What the term means, one a language. */
  definition: z.array(text),
  /** The wider term. */
  broader: entryId.nullable(),
  /** The same concept elsewhere (EuroVoc, ESCO): an address. */
  exactMatch: z.url({ protocol: /^https?$/u }).nullable(),
});
export type Term = z.infer<typeof term>;
