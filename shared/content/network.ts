import { z } from 'zod';
import { period } from './fuzzy-date.ts';
import { nameForm } from './name-form.ts';
import { byLocale, proseFields } from './prose.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';

/** A network or group that has a name. Networks that are only counted are indicators. */
export const network = z.strictObject({
  type: z.literal('network'),
  id: entryId,
  prose: byLocale(proseFields),
  /** Made by Closer to show how something looks; says so wherever it is shown. */
  sample: z.boolean(),
  /** A term of scheme `network-kind`. */
  kind: entryId.nullable(),
  acronym: z.string().nullable(),
  /** Other names it goes by. */
  names: z.array(nameForm),
  /** Where it works. */
  places: entryIds,
  /** Organisations that belong to it. */
  members: entryIds,
  period: period.nullable(),
  /** The project that set it up. */
  project: entryId.nullable(),
  website: z.url({ protocol: /^https?$/u }).nullable(),
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type Network = z.infer<typeof network>;
