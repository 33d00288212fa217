import { documentFault } from '@closer/shared/snapshot/documents.ts';
import { z } from 'zod';
import { createFileThread, type ThreadLimits } from '../file-thread/file-thread.ts';
import type { DocumentFile, ReadText, Unreadable } from './text-source.ts';

const PROGRAM = new URL('document-worker.ts', import.meta.url);

const answer = z.union([
  z.object({ numbered: z.boolean(), pages: z.array(z.string()), cut: z.boolean() }),
  z.object({ fault: documentFault }),
]);

/** Reads documents where one that hangs or needs too much stops nothing else. */
export interface DocumentReader {
  /** Takes the bytes over. */
  read(file: DocumentFile): Promise<ReadText | Unreadable>;
  close(): Promise<void>;
}

/** Reads in a thread of its own, one document at a time. */
export function createDocumentReader(limits?: ThreadLimits): DocumentReader {
  const thread = createFileThread(PROGRAM, limits);
  return {
    async read(file) {
      const said = await thread.ask(file, answer);
      if (said === 'late') return { fault: 'late' };
      return said === 'broken' ? { fault: 'damaged' } : said;
    },
    close: () => thread.close(),
  };
}
