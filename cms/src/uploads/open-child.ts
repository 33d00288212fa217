import { Worker } from 'node:worker_threads';
import path from 'node:path';
import { z } from 'zod';
import { checkContent } from './check-content.ts';
import { FILE_KINDS } from './file-kinds.ts';

/*
 * The process that opens uploaded files, started by `open-content.ts`. It has no secrets in its environment
 * and answers one question at a time; a thread of its own ends it when a file costs too much.
 */

const question = z.object({ path: z.string(), ext: z.string() });

/** This file, compiled or not: what the process was started with. */
const [, self = ''] = process.argv;
const watch = new Worker(path.join(path.dirname(self), `watch-costs${path.extname(self)}`));

async function answer(message: unknown): Promise<void> {
  const asked = question.parse(message);
  const kind = FILE_KINDS.find(({ ext }) => ext === asked.ext);
  if (kind === undefined) throw new TypeError(`no kind of file ends in ${asked.ext}`);
  watch.postMessage('begin');
  process.send?.(await checkContent(asked.path, kind));
}

process.on('message', (message) => {
  void answer(message);
});
