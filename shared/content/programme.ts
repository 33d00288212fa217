import { z } from 'zod';
import { period } from './fuzzy-date.ts';
import { nameForm } from './name-form.ts';
import { code, entryId } from './reference.ts';
import { sources } from './source-document.ts';
import { text } from './text.ts';

/** A programme that pays for projects. All languages stand side by side. */
export const programme = z.strictObject({
  type: z.literal('programme'),
  id: entryId,
  /** Permanent, language-free name. */
  code,
  /** Names in each language; `alias` and `verbatim` forms are found by search. */
  names: z.array(nameForm).min(1),
  /** What the programme is, one text a language. */
  summary: z.array(text),
  /** The part of a larger programme: `IV`. */
  component: z.string().nullable(),
  /** Years of the programme: not those of its projects. */
  period: period.nullable(),
  /** Who gives the money. */
  funder: entryId.nullable(),
  /** Money of the European Union: then the funding line and the disclaimer stand in every language of the site. */
  eu: z.boolean(),
  /** The sentence that names the funding, one a language. */
  fundingLine: z.array(text),
  /** That the content is the author's own view, one text a language. */
  disclaimer: z.array(text),
  website: z.url({ protocol: /^https?$/u }).nullable(),
  sources,
});
export type Programme = z.infer<typeof programme>;
