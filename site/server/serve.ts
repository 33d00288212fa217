import { mkdirSync } from 'node:fs';
import { createMeilisearchClient } from '../src/search/meilisearch/meilisearch-client.ts';
import { createSiteServer } from './create-site-server.ts';
import { readServerSettings } from './env.ts';
import { followLiveRelease } from './live-release.ts';
import { createLiveSearch } from './live-search.ts';
import { createLoggedCircuit } from './log-circuit.ts';
import { followMeilisearch } from './meilisearch-server.ts';

/** Serves the live release of a data folder until the process is told to end. */
async function serve(): Promise<void> {
  const { host, port, base, dataDir, trustedProxies } = readServerSettings();
  const log = (message: string): void => {
    process.stdout.write(`${message}\n`);
  };
  mkdirSync(dataDir, { recursive: true });
  const releases = await followLiveRelease(dataDir, log);
  const circuit = createLoggedCircuit(log);
  const getServer = followMeilisearch({
    dataDir,
    createClient: (ask) => createMeilisearchClient(ask),
    log,
    now: () => performance.now(),
  });
  const search = createLiveSearch({ dataDir, circuit, getServer });
  const server = createSiteServer({ releases, search, dataDir, base, trustedProxies, log });
  const stop = (): void => {
    releases.close();
    server.close();
    server.closeIdleConnections();
    // Who still downloads has a moment to finish.
    setTimeout(() => {
      server.closeAllConnections();
    }, 3000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  server.once('error', (error) => {
    releases.close();
    process.stderr.write(
      `The site cannot be served at ${host}:${String(port)}: ${error.message}\n`,
    );
    process.exitCode = 1;
  });
  server.listen(port, host, () => {
    const address = server.address();
    const actual = address !== null && typeof address === 'object' ? address.port : port;
    log(`Listening on ${host}:${String(actual)}.`);
    // Says who answers searches before the first is asked.
    void getServer();
    process.send?.({ listening: actual });
  });
}

await serve();
