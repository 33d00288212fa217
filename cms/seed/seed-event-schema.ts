import { event } from '@closer/shared/content/event.ts';
import { locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import {
  key,
  optionalKey,
  keys,
  optionalText,
  seedIndicators,
  seedProseFields,
  seedSources,
} from './seed-fields.ts';

/** A file of `event/`. Times and days are quoted: `'09:30'`, `'2026-10-05'`. */
export const seedEvent = event.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(
    locale,
    z.strictObject({
      ...seedProseFields,
      venue: optionalText,
      costNote: optionalText,
      accessNote: optionalText,
      registrationNote: optionalText,
    }),
  ),
  sample: z.boolean().default(false),
  eventType: optionalKey,
  eventStatus: event.shape.eventStatus.default('scheduled'),
  startDate: event.shape.startDate.default(null),
  startTime: event.shape.startTime.default(null),
  endDate: event.shape.endDate.default(null),
  endTime: event.shape.endTime.default(null),
  timeZone: optionalText,
  attendance: event.shape.attendance.default(null),
  place: optionalKey,
  address: optionalText,
  onlineUrl: event.shape.onlineUrl.default(null),
  organisers: keys,
  languages: event.shape.languages.default([]),
  accessFeatures: keys,
  free: event.shape.free.default(null),
  fee: event.shape.fee.default(null),
  registrationUrl: event.shape.registrationUrl.default(null),
  registrationEmail: event.shape.registrationEmail.default(null),
  applicationDeadline: event.shape.applicationDeadline.default(null),
  eligibleCountries: keys,
  capacity: event.shape.capacity.default(null),
  fields: z.array(key).max(3).default([]),
  targetGroups: keys,
  audiences: keys,
  competences: keys,
  campaign: optionalKey,
  project: optionalKey,
  materials: keys,
  indicators: seedIndicators,
  sources: seedSources,
  owner: optionalKey,
});
