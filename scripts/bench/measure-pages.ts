import { toDay } from '@closer/shared/render/to-day.ts';
import { ROOT } from '../env.ts';
import { FILE_SYSTEM } from '../publish/durable-file.ts';
import { createPageInspector } from '../publish/inspect-page.ts';
import { openRenderer } from '../publish/open-renderer.ts';
import { parseEntries } from '../publish/parse-entries.ts';
import { renderRelease } from '../publish/render-release.ts';
import { openSnapshot } from '../publish/snapshot-folder.ts';
import { openStore } from '../publish/store.ts';

/**
 * `node measure-pages.ts <data folder> <snapshot> <empty folder>`: makes only the pages of a kept snapshot into the store of
 * an empty folder, what Astro calls generating static routes, and prints one JSON object.
 */
const [dataDir = '', from = '', target = ''] = process.argv.slice(2);
const siteUrl = 'http://127.0.0.1:4321';
const renderer = await openRenderer(ROOT);
const media = await openStore(dataDir, FILE_SYSTEM);
const store = await openStore(target, FILE_SYSTEM);
const { library } = await openSnapshot(from, dataDir);
const began = performance.now();
const { entries } = parseEntries(library.entries);
const snapshot = { sequence: library.sequence, entries, gone: library.gone };
const settings = { siteUrl, searchServer: false, today: toDay(new Date()) };
const site = renderer.open(snapshot, settings, (sha256) => media.read(sha256));
const { made } = await renderRelease(
  { ...site, plan: () => site.plan().filter(({ kind }) => kind === 'page' || kind === 'gone') },
  {
    siteDigest: renderer.digest,
    inspect: createPageInspector(siteUrl),
    previous: null,
    store,
    checkPage: () => Promise.resolve([]),
    onRendered: () => undefined,
  },
);
await store.flush();
const milliseconds = Math.round(performance.now() - began);
process.stdout.write(`${JSON.stringify({ pages: made.length, milliseconds })}\n`);
