import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { documentFault } from '@closer/shared/snapshot/documents.ts';
import { z } from 'zod';
import type { DocumentFile, ReadText, Unreadable } from './text-source.ts';

/** Milliseconds for one document: twice what the reading allows itself, since the verdict is remembered. */
const PATIENCE = 120_000;
/** Megabytes of the heap of the thread. */
const MEMORY = 1024;

const answer = z.union([
  z.object({ numbered: z.boolean(), pages: z.array(z.string()), cut: z.boolean() }),
  z.object({ fault: documentFault }),
]);

/** Reads documents where one that hangs or needs too much stops nothing else: it is `damaged`. */
export interface DocumentReader {
  read(file: DocumentFile): Promise<ReadText | Unreadable>;
  close(): Promise<void>;
}

/** A thread that reads one document at a time, started with the first and anew after one that hangs or breaks it. */
export function createDocumentReader(
  program = new URL('document-worker.ts', import.meta.url),
  patience = PATIENCE,
): DocumentReader {
  let worker: Worker | null = null;
  const close = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
    // One that ends between two documents ends nothing else, and the next document gets another.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  };
  return {
    async read(file) {
      worker ??= start();
      try {
        return answer.parse(await ask(worker, file, patience));
      } catch {
        await close();
        return { fault: 'damaged' };
      }
    },
    close,
  };
}

async function ask(worker: Worker, file: DocumentFile, patience: number): Promise<unknown> {
  const done = new AbortController();
  const signal = AbortSignal.any([done.signal, AbortSignal.timeout(patience)]);
  try {
    // A thread that ends without an answer would leave its message waited for.
    const ended = once(worker, 'exit', { signal }).then(() => [null]);
    const said = once(worker, 'message', { signal });
    worker.postMessage(file);
    const [message]: readonly unknown[] = await Promise.race([said, ended]);
    return message;
  } finally {
    done.abort();
  }
}
