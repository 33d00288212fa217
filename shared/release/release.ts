import { z } from 'zod';

/** Raised by one whenever the shape of a release list changes. */
export const RELEASE_SCHEMA_VERSION = 1;

/** One address of a release. The bytes lie in the store under `sha256`. */
export const releaseFile = z.strictObject({
  /** 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Media type with its charset. */
  type: z.string(),
  /** Size in bytes. */
  size: z.int().nonnegative(),
  /** 200, 301, 404, 410. */
  status: z.int(),
  /** Digest of everything it was made from. */
  key: z.string(),
  headers: z.record(z.string(), z.string()),
});
export type ReleaseFile = z.infer<typeof releaseFile>;

/**
 * Tells whether an answer is for servers that can say its status: a folder for any web host has no file for it. A calendar
 * or table that is gone, or leads to a page, is better missing there than there with other bytes than its name says.
 */
export function isOnlySaid(
  path: string,
  { type, status }: Pick<ReleaseFile, 'type' | 'status'>,
): boolean {
  if (path.endsWith('/')) return false;
  return status === 410 || (status === 301 && type.startsWith('text/html'));
}

/** A release: a list of addresses. Made live by one atomic rename of the pointer. */
export const release = z.strictObject({
  schemaVersion: z.literal(RELEASE_SCHEMA_VERSION),
  id: z.string(),
  /** Id of the snapshot it was made from. */
  snapshot: z.string(),
  /** Outbox row up to which it holds every change. */
  sequence: z.int().nonnegative(),
  /** ISO 8601 UTC. */
  createdAt: z.iso.datetime(),
  /** Digest of the compiled site. */
  site: z.string(),
  /** Entries by type and language, for the shrink guard. */
  counts: z.record(z.string(), z.int().nonnegative()),
  files: z.record(z.string().startsWith('/'), releaseFile),
});
export type Release = z.infer<typeof release>;
