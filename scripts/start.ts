import { parseArgs } from 'node:util';
import { readSettings } from './env.ts';
import { runCommand } from './run-command.ts';
import { startCloser } from './start/start-closer.ts';

/**
 * `npm start [-- --without-site]`: everything from the install to the live site, then republishes on change until it is told
 * to end. With `--without-site` another process serves the releases: `site/server/serve.ts` on the same data folder.
 */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { 'without-site': { type: 'boolean', default: false } },
  });
  const settings = readSettings();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stop.abort();
    });
  }
  const log = (message: string): void => {
    process.stdout.write(`${message}\n`);
  };
  await startCloser(settings, { servesSite: !values['without-site'] }, log, stop.signal);
}

await runCommand(start);
// Whatever is still under way is safe to cut off: a publish shows only when it is whole.
process.exit();
