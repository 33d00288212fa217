import { z } from 'zod';
import { mediaFile } from './media-file.ts';
import { nameForm } from './name-form.ts';
import { byLocale, proseFields } from './prose.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';

/** A partner profile. */
export const organisation = z.strictObject({
  type: z.literal('organisation'),
  id: entryId,
  prose: byLocale({
    ...proseFields,
    /** What the logo shows, for who cannot see it. */
    logoAlt: z.string().nullable(),
  }),
  /** Every form of its name that a reader may know it by. */
  names: z.array(nameForm),
  /** Short name made of initials. May stand without a full name. */
  acronym: z.string().nullable(),
  kind: z
    .enum([
      'city',
      'municipality',
      'county-authority',
      'national-authority',
      'university',
      'ngo',
      'company',
      'international',
      'other',
    ])
    .nullable(),
  sector: z.enum(['public', 'civil-society', 'private', 'academic']).nullable(),
  place: entryId.nullable(),
  address: z.string().nullable(),
  email: z.email().nullable(),
  phone: z.string().nullable(),
  website: z.url({ protocol: /^https?$/u }).nullable(),
  logo: mediaFile.nullable(),
  /** Organisations it is a member of. */
  memberships: entryIds,
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type Organisation = z.infer<typeof organisation>;
