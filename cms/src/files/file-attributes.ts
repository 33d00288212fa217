import type { Core } from '@strapi/strapi';

/** What Closer knows of a file beyond Strapi: found from its bytes at upload, never typed by people. */
export const FILE_ATTRIBUTES = {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  sha256: { type: 'string' },
  /** SHA-256 of the bytes as they were sent: a picture is kept as a clean copy with another. */
  sentSha256: { type: 'string' },
  /** Size in bytes; Strapi's own `size` is rounded. */
  bytes: { type: 'integer' },
  /** Pages of a PDF. */
  pages: { type: 'integer' },
  /** Whether a PDF has a structure that assistive technology can follow. */
  tagged: { type: 'boolean' },
  /** Whether the text of a PDF can be read, not only seen. */
  textLayer: { type: 'boolean' },
} as const;

/** Adds the attributes to Strapi's files. Must run at register, before the tables are made. */
export function addFileAttributes(strapi: Core.Strapi): void {
  Object.assign(
    strapi.contentType('plugin::upload.file').attributes,
    structuredClone(FILE_ATTRIBUTES),
  );
}
