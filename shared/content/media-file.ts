import { z } from 'zod';

/** An uploaded file. The bytes lie in the store under `sha256`. */
export const mediaFile = z.strictObject({
  /** SHA-256 of the bytes, 64 hexadecimal digits, computed at upload. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Name as the editor uploaded it. */
  name: z.string().min(1),
  /** Ending with its dot, lower case: `.pdf`. */
  ext: z.string().regex(/^\.[a-z0-9]+$/u),
  /** Media type found from the content. */
  mime: z.string().min(1),
  /** Size in bytes. */
  size: z.int().positive(),
  /** Pixels; null for what is no picture. */
  width: z.int().positive().nullable(),
  /** Pixels; null for what is no picture. */
  height: z.int().positive().nullable(),
  /** What must stay in sight where the picture is cut: per cent from the left and from the top. Null: its middle. */
  focalPoint: z
    .strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) })
    .nullable(),
  /** Pages of a PDF; null for other kinds. */
  pages: z.int().positive().nullable(),
  /** A PDF with a structure that assistive technology can follow; null for other kinds. */
  tagged: z.boolean().nullable(),
  /** A PDF whose text can be read, not only seen; null for other kinds. */
  textLayer: z.boolean().nullable(),
});
export type MediaFile = z.infer<typeof mediaFile>;
