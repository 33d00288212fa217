import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Milliseconds for one file: long, because the verdict is remembered and a busy machine damages no picture. */
const PATIENCE = 120_000;

const drawn = z.object({
  /** Pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** PNG. */
  bytes: z.instanceof(Uint8Array),
});
export type DrawnPage = z.infer<typeof drawn>;

/** Opens files where one that hangs stops nothing else. */
export interface PictureOpener {
  /** The first page of a PDF as a PNG; null where it cannot be drawn. */
  drawFirstPage(pdf: Uint8Array): Promise<DrawnPage | null>;
  /** Whether a picture of pixels is whole. */
  unpacks(picture: Uint8Array): Promise<boolean>;
  close(): Promise<void>;
}

async function ask(worker: Worker, kind: 'pdf' | 'picture', bytes: Uint8Array): Promise<unknown> {
  const done = new AbortController();
  const signal = AbortSignal.any([done.signal, AbortSignal.timeout(PATIENCE)]);
  try {
    const said: Promise<readonly unknown[]> = once(worker, 'message', { signal });
    worker.postMessage({ kind, bytes });
    const [message] = await said;
    return message;
  } finally {
    done.abort();
  }
}

/** A thread that opens one file at a time, started with the first and anew after one that hangs or breaks it. */
export function createPictureOpener(): PictureOpener {
  let worker: Worker | null = null;
  const close = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('picture-worker.ts', import.meta.url));
    // One that ends between two files ends nothing else, and the next file gets another.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  };
  const open = async (kind: 'pdf' | 'picture', bytes: Uint8Array): Promise<unknown> => {
    worker ??= start();
    try {
      return await ask(worker, kind, bytes);
    } catch {
      await close();
      return null;
    }
  };
  return {
    drawFirstPage: async (pdf) =>
      drawn
        .nullable()
        .catch(null)
        .parse(await open('pdf', pdf)),
    unpacks: async (picture) => (await open('picture', picture)) === true,
    close,
  };
}
