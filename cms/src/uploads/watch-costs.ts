import { parentPort } from 'node:worker_threads';

/*
 * Ends its process when the file it opens takes too much. A thread, since what opens files may be busy
 * without a pause, in JavaScript and in libraries alike.
 */

/** Seconds of computing: by the processor's clock, so that a busy machine refuses nothing more than an idle one. */
const MOST_SECONDS = 10;
/** Bytes beyond what the process takes before the file. */
const MOST_MEMORY = 512 * 1024 ** 2;
/** Milliseconds between looks. */
const EVERY = 20;

let before = { processor: process.cpuUsage(), memory: process.memoryUsage.rss() };

parentPort?.on('message', () => {
  before = { processor: process.cpuUsage(), memory: process.memoryUsage.rss() };
});

setInterval(() => {
  const { user, system } = process.cpuUsage(before.processor);
  const seconds = (user + system) / 1_000_000;
  const memory = process.memoryUsage.rss() - before.memory;
  if (seconds > MOST_SECONDS || memory > MOST_MEMORY) process.kill(process.pid, 'SIGKILL');
}, EVERY);
