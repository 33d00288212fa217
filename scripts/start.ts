import { readSettings } from './env.ts';
import { runCommand } from './run-command.ts';
import { startCloser } from './start/start-closer.ts';

/** `npm start`: everything from the install to the live site, then republishes on change until it is told to end. */
async function start(): Promise<void> {
  const settings = readSettings();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stop.abort();
    });
  }
  await startCloser(settings, (message) => process.stdout.write(`${message}\n`), stop.signal);
}

await runCommand(start);
// Whatever is still under way is safe to cut off: a publish shows only when it is whole.
process.exit();
