import { parentPort } from 'node:worker_threads';

/**
 * What the program of a `createFileThread` does: it answers each question. A file at which `answer` throws
 * is broken.
 */
export function answerQuestions(answer: (question: unknown) => Promise<object>): void {
  // What a damaged file leaves behind after its answer must not damage the one that is opened next.
  process.on('unhandledRejection', () => undefined);
  parentPort?.on('message', (question) => {
    void answer(question)
      .catch(() => null)
      .then((said) => parentPort?.postMessage(said));
  });
}
