import { z } from 'zod';

/** Raised by one whenever a line of the export changes its shape. */
export const SNAPSHOT_SCHEMA_VERSION = 3;

/** Strapi's Content Manager address of an entry, as a path below the CMS: what a finding links to. */
const adminPath = z.string().startsWith('/admin/');

/** First line of `GET /api/export`. */
export const exportHeader = z.strictObject({
  kind: z.literal('header'),
  schemaVersion: z.literal(SNAPSHOT_SCHEMA_VERSION),
  /** Number of the newest outbox row when reading began. */
  sequence: z.int().nonnegative(),
});

/** One entry. `entry` is parsed against its own schema by the reader, so that all faults are found together. */
export const exportEntry = z.strictObject({
  kind: z.literal('entry'),
  adminPath,
  /** Newest publication of any of its languages, ISO 8601 UTC. */
  publishedAt: z.iso.datetime(),
  /** Slugs it once had, by language: they answer 301. */
  formerSlugs: z.array(z.strictObject({ locale: z.string(), slug: z.string() })),
  entry: z.looseObject({ type: z.string(), id: z.string() }),
});

/** An entry that was live and is no more: its addresses answer 410, or lead to what replaced it. */
export const exportGone = z.strictObject({
  kind: z.literal('gone'),
  type: z.string(),
  id: z.string(),
  slugs: z.array(z.strictObject({ locale: z.string(), slug: z.string() })),
  /** Id of the entry of the same type that editors said it is now; that one may be gone too. */
  replacedBy: z.string().optional(),
});

/** Last line. Without it the answer is half an answer. */
export const exportFooter = z.strictObject({
  kind: z.literal('footer'),
  /** Number of the newest outbox row when reading ended; another than the header's: read again. */
  sequence: z.int().nonnegative(),
  /** Lines of kind `entry`, by type. */
  counts: z.record(z.string(), z.int().nonnegative()),
});

export const exportLine = z.discriminatedUnion('kind', [
  exportHeader,
  exportEntry,
  exportGone,
  exportFooter,
]);
export type ExportLine = z.infer<typeof exportLine>;
export type ExportEntry = z.infer<typeof exportEntry>;
export type ExportGone = z.infer<typeof exportGone>;

/** What `GET /api/export/changes?after=<sequence>&wait=<seconds>` answers, at once or when something changed. */
export const exportChanges = z.strictObject({ sequence: z.int().nonnegative() });

/** A finding for the home page of the CMS. */
const publishFinding = z.strictObject({
  adminPath: z.string().nullable(),
  /** In English, with its place: shown where the CMS has no words for `key`. */
  message: z.string(),
  locale: z.string().nullable().optional(),
  type: z.string().optional(),
  /** Title of the entry. */
  entry: z.string().optional(),
  field: z.string().optional(),
  /** One of `FINDING_WORDS`; any text, so that publisher and CMS may be of different ages. */
  key: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type PublishFinding = z.infer<typeof publishFinding>;

/** What the publisher tells the CMS with `POST /api/export/status`, for the question "is it live?". */
export const publishStatus = z.strictObject({
  state: z.enum(['publishing', 'live', 'failed']),
  /** Newest outbox row that the run covers. */
  sequence: z.int().nonnegative(),
  /** ISO 8601 UTC. */
  at: z.iso.datetime(),
  /** Findings that stopped the run, or that it told of. */
  findings: z.array(publishFinding),
  /** What was published last, when all is live: its title and the address of its page. */
  newest: z.strictObject({ title: z.string(), url: z.url() }).optional(),
});
export type PublishStatus = z.infer<typeof publishStatus>;
