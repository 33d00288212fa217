import { z } from 'zod';
import { indicator } from './indicator.ts';
import { money } from './money.ts';
import { byLocale, proseFields } from './prose.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';
import { languageTag } from './text.ts';

const webAddress = z.url({ protocol: /^https?$/u });

/** A day: `2026-10-05`. */
const day = z.iso.date();

/** A time on the clock of the event's time zone: `09:30`. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/** A language spoken at an event. */
export const spokenLanguage = z.strictObject({ language: languageTag });
export type SpokenLanguage = z.infer<typeof spokenLanguage>;

/** A public event, training, workshop or conference. */
export const event = z.strictObject({
  type: z.literal('event'),
  id: entryId,
  prose: byLocale({
    ...proseFields,
    /** Hall or room. */
    venue: z.string().nullable(),
    /** What it costs and what is paid for: travel, bed, food. Markdown, as are the long texts below. */
    costNote: z.string().nullable(),
    /** How people with disabilities get in and take part. */
    accessNote: z.string().nullable(),
    /** Who may apply, and how. */
    registrationNote: z.string().nullable(),
  }),
  /** Made by Closer to show how something looks; says so wherever it is shown. */
  sample: z.boolean(),
  /** A term of scheme `event-type`. */
  eventType: entryId.nullable(),
  eventStatus: z.enum(['scheduled', 'postponed', 'cancelled']),
  /** First day; null where it is not known yet. */
  startDate: day.nullable(),
  /** Null: the whole day. */
  startTime: clockTime.nullable(),
  /** Last day, itself included; null: the first day. */
  endDate: day.nullable(),
  endTime: clockTime.nullable(),
  /** IANA name of the clock that the times are of: `Europe/Skopje`. */
  timeZone: z.string().nullable(),
  attendance: z.enum(['on-site', 'online', 'mixed']).nullable(),
  place: entryId.nullable(),
  address: z.string().nullable(),
  onlineUrl: webAddress.nullable(),
  organisers: entryIds,
  /** Languages spoken there: not those of its page. */
  languages: z.array(spokenLanguage),
  /** Terms of scheme `access-feature`. */
  accessFeatures: entryIds,
  /** Null: nobody has said. */
  free: z.boolean().nullable(),
  fee: money.nullable(),
  registrationUrl: webAddress.nullable(),
  registrationEmail: z.email().nullable(),
  /** Last day to register or apply. */
  applicationDeadline: day.nullable(),
  /** Countries from which people may apply; empty: from anywhere. */
  eligibleCountries: entryIds,
  /** People it has room for. */
  capacity: z.int().positive().nullable(),
  /** Terms of scheme `field` or `topic`, at most three so that filters stay meaningful. */
  fields: entryIds.max(3),
  /** People it is about: terms of scheme `target-group`. */
  targetGroups: entryIds,
  /** People it is made for: terms of scheme `audience`. */
  audiences: entryIds,
  /** What one learns there: terms of scheme `competence`. */
  competences: entryIds,
  campaign: entryId.nullable(),
  project: entryId.nullable(),
  /** Works of the library that it uses or that came of it. */
  materials: entryIds,
  /** People reached, and other figures. */
  indicators: z.array(indicator),
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type Event = z.infer<typeof event>;
