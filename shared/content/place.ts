import { z } from 'zod';
import { nameForm } from './name-form.ts';
import { code, entryId } from './reference.ts';
import { sources } from './source-document.ts';
import { statistic } from './statistic.ts';
import { text } from './text.ts';

/** A country or a part of one. All languages stand side by side. */
export const place = z.strictObject({
  type: z.literal('place'),
  id: entryId,
  /** Permanent, language-free name. */
  code,
  kind: z.enum(['country', 'region', 'county', 'municipality', 'city', 'district']),
  /** Names in each language; `alias` and `verbatim` forms are found by search. */
  names: z.array(nameForm).min(1),
  /** What the place is, one text a language. */
  summary: z.array(text),
  /** ISO 3166-1 alpha-2 of a country. */
  isoCode: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .nullable(),
  /** NUTS code. */
  nutsCode: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9]{0,3}$/u)
    .nullable(),
  /** The place it lies in. */
  parent: entryId.nullable(),
  /** Degrees north, WGS 84. */
  latitude: z.number().min(-90).max(90).nullable(),
  /** Degrees east, WGS 84. */
  longitude: z.number().min(-180).max(180).nullable(),
  statistics: z.array(statistic),
  sources,
});
export type Place = z.infer<typeof place>;
