import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ContentFacts } from './check-content.ts';
import type { OpenContent } from './check-upload.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Milliseconds by the wall clock, for what hangs without computing. */
const MOST_WAITING = 30_000;
/** Megabytes of JavaScript objects, less than `watch-costs.ts` allows in all. */
const MOST_OBJECTS = 448;

const facts = z.object({
  pdf: z.object({ pages: z.number(), tagged: z.boolean(), textLayer: z.boolean() }).nullable(),
});
const refusal = z.object({
  key: z.custom<Refusal['key']>((key) => typeof key === 'string' && key.startsWith('upload.')),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
const answer = z.union([refusal, facts]);

/** Opens files in a child process, the next one after the last is done. */
export interface FileOpener {
  readonly open: OpenContent;
  /** Ends the child. */
  readonly close: () => void;
}

/** The module beside this one, compiled or not. */
const CHILD = path.join(__dirname, `open-child${path.extname(__filename)}`);

function startChild(): ChildProcess {
  return fork(CHILD, [], {
    // Nothing of the CMS's secrets: what breaks out of a parser finds an empty room.
    env: {},
    execArgv: [
      `--max-old-space-size=${MOST_OBJECTS}`,
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** What the child says of the file; null where it ended before it did, or was ended. */
async function ask(
  child: ChildProcess,
  question: { readonly path: string; readonly ext: string },
): Promise<Refusal | ContentFacts | null> {
  const done = new AbortController();
  const signal = AbortSignal.any([done.signal, AbortSignal.timeout(MOST_WAITING)]);
  const ended = once(child, 'exit', { signal }).then(() => null);
  const said = once(child, 'message', { signal }).then(([message]) => answer.parse(message));
  try {
    child.send(question);
    return await Promise.race([ended, said]);
  } catch {
    return null;
  } finally {
    // Whichever lost the race is told, and nobody waits for it.
    ended.catch(() => null);
    said.catch(() => null);
    done.abort();
  }
}

/**
 * A child process for the files of one upload, started with the first of them. A file that crashes it,
 * hangs it or costs too much is refused, and the next one gets a new child: a broken parser never
 * takes the CMS with it.
 */
export function createFileOpener(): FileOpener {
  let child: ChildProcess | null = null;
  const close = (): void => {
    child?.kill('SIGKILL');
    child = null;
  };
  return {
    async open(file, kind) {
      child ??= startChild();
      const said = await ask(child, { path: file, ext: kind.ext });
      if (said !== null) return said;
      close();
      await rm(`${file}.clean`, { force: true });
      return refuse('upload.too-heavy');
    },
    close,
  };
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` with a file opener of its own when all earlier ones are done: two cores and a gigabyte
 * are what a CMS has, and uploads are rare.
 */
export async function withFileOpener<Result>(
  work: (opener: FileOpener) => Promise<Result>,
): Promise<Result> {
  const run = last.then(async () => {
    const opener = createFileOpener();
    try {
      return await work(opener);
    } finally {
      opener.close();
    }
  });
  last = run.catch(() => null);
  return await run;
}
