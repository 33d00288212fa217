import { FILE_SYSTEM } from '@closer/scripts/publish/durable-file.ts';
import type { FileSystem } from '@closer/scripts/publish/durable-file.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { makeFakeRenderer } from './fake-renderer.ts';
import { makeOptions } from './make-options.ts';

/**
 * A publish that kills itself: `node publish-child.ts <data folder> <CMS> <site folder> <moment>`, the moment being the name
 * of a step, or the number of a change to the disk. With the moment `never` it ends by itself and prints the changes it made.
 */
const [dataDir = '', cmsUrl = '', siteDir = '', moment = ''] = process.argv.slice(2);
let changes = 0;
const count = (): void => {
  changes += 1;
  if (String(changes) === moment) process.kill(process.pid, 'SIGKILL');
};
const files: FileSystem = {
  async writeFile(...given) {
    await FILE_SYSTEM.writeFile(...given);
    count();
  },
  async rename(...given) {
    await FILE_SYSTEM.rename(...given);
    count();
  },
  rm: FILE_SYSTEM.rm,
  mkdir: FILE_SYSTEM.mkdir,
};
await publishLibrary({
  ...makeOptions(dataDir, cmsUrl),
  files,
  siteDir,
  renderer: makeFakeRenderer({
    digest: 'site-2',
    renderPage: ({ entry }) => `<h1>second ${entry.id}</h1>`,
  }),
  onStep: (step) => {
    if (step === moment) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write(String(changes));
