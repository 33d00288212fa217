import { z } from 'zod';

/** What became of an entry; null where nobody has handed it in, or it has been published since. */
export const handInState = z
  .strictObject({
    state: z.enum(['waiting', 'sent-back']),
    /** ISO 8601. */
    at: z.string(),
    /** Who handed it in. */
    name: z.string(),
    /** Words of the network editor who sent it back. */
    note: z.string().nullable(),
  })
  .nullable();
export type HandInState = z.infer<typeof handInState>;

/** What every change of `/closer/hand-in/:type/:documentId` answers under `data`, and `GET` too. */
export const handInAnswer = z.strictObject({
  /** Whether the reader publishes. */
  publishes: z.boolean(),
  handIn: handInState,
});
export type HandInAnswer = z.infer<typeof handInAnswer>;

/** What `GET /closer/hand-ins` answers under `data`: what the reader may see of it. */
export const handInList = z.strictObject({
  /** Whether she publishes, or waits. */
  reader: z.enum(['network', 'partner', 'unlinked']),
  waiting: z.array(z.strictObject({ type: z.string(), count: z.int() })),
  sentBack: z.array(
    z.strictObject({
      type: z.string(),
      documentId: z.string(),
      title: z.string(),
      note: z.string(),
    }),
  ),
});
export type HandInList = z.infer<typeof handInList>;

/** Body of `POST /closer/hand-in/:type/:documentId/send-back`. */
export const sendingBack = z.strictObject({ note: z.string().trim().min(1).max(2000) });
