import { FILE_SYSTEM } from '@closer/scripts/publish/durable-file.ts';
import type { FileSystem } from '@closer/scripts/publish/durable-file.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { makeFakeRenderer } from './fake-renderer.ts';
import { makeOptions } from './make-options.ts';

/**
 * A publish that kills itself: `node publish-child.ts <data folder> <CMS> <site folder> <moment>`, the moment being the name
 * of a step, or the number of a change to the disk. With the moment `never` it ends by itself and prints the changes it
 * made, a line each: what was done, and to which path.
 */
const [dataDir = '', cmsUrl = '', siteDir = '', moment = ''] = process.argv.slice(2);
const changes: string[] = [];
const note = (change: string): void => {
  changes.push(change);
  if (String(changes.length) === moment) process.kill(process.pid, 'SIGKILL');
};
const files: FileSystem = {
  async writeFile(...given) {
    await FILE_SYSTEM.writeFile(...given);
    note(`write ${given[0]}`);
  },
  async flush(path) {
    await FILE_SYSTEM.flush(path);
    note(`flush ${path}`);
  },
  async rename(...given) {
    await FILE_SYSTEM.rename(...given);
    note(`rename ${given[1]}`);
  },
  async rm(...given) {
    await FILE_SYSTEM.rm(...given);
    note(`remove ${given[0]}`);
  },
  mkdir: FILE_SYSTEM.mkdir,
};
await publishLibrary({
  ...makeOptions(dataDir, cmsUrl),
  files,
  siteDir,
  // A server that has nothing to do: what is killed is the publish around it.
  search: {
    takeOut: () => Promise.resolve(),
    bringIn: () => Promise.resolve([]),
    settle: () => Promise.resolve(),
  },
  renderer: makeFakeRenderer({
    digest: 'site-2',
    renderPage: ({ entry }) => `<h1>second ${entry.id}</h1>`,
  }),
  onStep: (step) => {
    if (step === moment) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write(changes.join('\n'));
