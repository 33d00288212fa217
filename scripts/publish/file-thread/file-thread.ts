import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { z } from 'zod';

export interface ThreadLimits {
  /** Milliseconds for one file: long, so that a busy machine says nothing about files. */
  readonly patience: number;
  /** Megabytes of the heap of the thread. */
  readonly memory: number;
}

const LIMITS: ThreadLimits = { patience: 120_000, memory: 1024 };

/** `broken`: the file cannot be opened, or broke the thread. `late`: the clock ended it, which says nothing about the file. */
export type Outcome<Answer> = Answer | 'broken' | 'late';

/** Opens files that are not ours where one that hangs, or needs too much, stops nothing else. */
export interface FileThread {
  /**
   * One question at a time.
   *
   * @param question what a thread can be sent
   * @param answer the shape of what it says: another shape is `broken`
   */
  ask<Answer extends object>(question: object, answer: z.ZodType<Answer>): Promise<Outcome<Answer>>;
  close(): Promise<void>;
}

/**
 * A thread, started with the first question and anew after a file that cannot be opened, hangs or breaks it.
 *
 * @param program calls `answerQuestions`
 */
export function createFileThread(
  program: URL,
  { patience, memory }: ThreadLimits = LIMITS,
): FileThread {
  let worker: Worker | null = null;
  const close = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    // One that ends between two files ends nothing else, and the next file gets another.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  };
  return {
    async ask(question, answer) {
      worker ??= start();
      const end = AbortSignal.timeout(patience);
      try {
        return answer.parse(await hear(worker, question, end));
      } catch {
        await close();
        return end.aborted ? 'late' : 'broken';
      }
    },
    close,
  };
}

async function hear(worker: Worker, question: object, end: AbortSignal): Promise<unknown> {
  const done = new AbortController();
  const signal = AbortSignal.any([done.signal, end]);
  try {
    // A thread that ends without an answer would leave its message waited for.
    const ended = once(worker, 'exit', { signal }).then(() => [null]);
    const said = once(worker, 'message', { signal });
    worker.postMessage(question);
    const [message]: readonly unknown[] = await Promise.race([said, ended]);
    return message;
  } finally {
    done.abort();
  }
}
