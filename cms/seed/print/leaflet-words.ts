import { z } from 'zod';

/** The text of the sample leaflet in one language. */
export const leafletWords = z.strictObject({
  title: z.string(),
  kicker: z.string(),
  intro: z.string(),
  steps: z.array(z.strictObject({ heading: z.string(), text: z.string() })).length(5),
  tableHeading: z.string(),
  table: z.array(z.string()),
  checklistHeading: z.string(),
  checklist: z.array(z.string()),
  badge: z.string(),
  note: z.string(),
});
