import { z } from 'zod';
import { createFileThread } from '../file-thread/file-thread.ts';

const PROGRAM = new URL('picture-worker.ts', import.meta.url);

const drawn = z.object({
  /** Pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** PNG. */
  bytes: z.instanceof(Uint8Array),
});
export type DrawnPage = z.infer<typeof drawn>;

const whole = z.object({ whole: z.literal(true) });

/** Opens files where one that hangs stops nothing else. */
export interface PictureOpener {
  /** The first page of a PDF as a PNG; null where it cannot be drawn. */
  drawFirstPage(pdf: Uint8Array): Promise<DrawnPage | null>;
  /** Whether a picture of pixels is whole. */
  unpacks(picture: Uint8Array): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens in a thread of its own, one file at a time. */
export function createPictureOpener(): PictureOpener {
  const thread = createFileThread(PROGRAM);
  return {
    async drawFirstPage(bytes) {
      const said = await thread.ask({ kind: 'pdf', bytes }, drawn);
      return typeof said === 'string' ? null : said;
    },
    unpacks: async (bytes) =>
      typeof (await thread.ask({ kind: 'picture', bytes }, whole)) !== 'string',
    close: () => thread.close(),
  };
}
