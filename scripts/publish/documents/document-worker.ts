import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { readDocument } from './read-document.ts';
import type { ReadText, Unreadable } from './text-source.ts';

/* The thread that reads documents, started by `document-reader.ts`. What it cannot read in its memory ends it alone. */

const question = z.object({
  bytes: z.instanceof(Uint8Array),
  ext: z.string(),
  language: z.string(),
});

async function answer(message: unknown): Promise<ReadText | Unreadable> {
  const file = question.parse(message);
  try {
    return await readDocument(file, () => performance.now());
  } catch {
    return { fault: 'damaged' };
  }
}

// What a damaged document leaves behind after its answer must not damage the one that is read next.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', (message) => {
  void answer(message).then((said) => parentPort?.postMessage(said));
});
