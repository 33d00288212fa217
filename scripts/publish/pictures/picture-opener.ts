import { z } from 'zod';
import { createFileThread, type Outcome } from '../file-thread/file-thread.ts';

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
  /** The first page of a PDF as a PNG. */
  drawFirstPage(pdf: Uint8Array): Promise<Outcome<DrawnPage>>;
  /** Whether a picture of pixels unpacks. */
  check(picture: Uint8Array): Promise<'whole' | 'broken' | 'late'>;
  close(): Promise<void>;
}

/** Opens in a thread of its own, one file at a time. */
export function createPictureOpener(): PictureOpener {
  const thread = createFileThread(PROGRAM);
  return {
    drawFirstPage: async (bytes) => await thread.ask({ kind: 'pdf', bytes }, drawn),
    async check(bytes) {
      const said = await thread.ask({ kind: 'picture', bytes }, whole);
      return typeof said === 'string' ? said : 'whole';
    },
    close: () => thread.close(),
  };
}
