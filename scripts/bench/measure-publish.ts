import { isPage } from '../publish/check-links.ts';
import { createPageBudgetCheck } from '../publish/check-page-budget.ts';
import { createCmsClient } from '../publish/cms-client.ts';
import { createDocumentReader } from '../publish/documents/document-reader.ts';
import { FILE_SYSTEM } from '../publish/durable-file.ts';
import { openRenderer } from '../publish/open-renderer.ts';
import { createPictureOpener } from '../publish/pictures/picture-opener.ts';
import { publishLibrary } from '../publish/publish-library.ts';
import { ROOT } from '../env.ts';

/**
 * `node measure-publish.ts <data folder> <snapshot>`: publishes a kept snapshot as `npm run publish` does, checks and all,
 * and prints one JSON object. The time is that of a running publisher: the compiled site is loaded before.
 */
const [dataDir = '', from = ''] = process.argv.slice(2);
const siteUrl = 'http://127.0.0.1:4321';
const renderer = await openRenderer(ROOT);
const weigh = createPageBudgetCheck(siteUrl);
const began = performance.now();
const { release, made } = await publishLibrary({
  dataDir,
  cms: createCmsClient({ url: 'http://127.0.0.1:9', token: '', patience: 1 }),
  cmsUrl: 'http://127.0.0.1:9',
  renderer,
  site: { siteUrl, searchServer: false },
  siteDir: undefined,
  from,
  acceptShrink: false,
  files: FILE_SYSTEM,
  createOpener: createPictureOpener,
  createReader: createDocumentReader,
  // The time of the check counts; what it finds is told by npm test.
  search: null,
  checkPage: async (...page) => {
    await weigh(...page);
    return [];
  },
  now: () => new Date(),
  onStep: () => undefined,
});
const milliseconds = Math.round(performance.now() - began);
const files = Object.values(release.files);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(
  `${JSON.stringify({ outputs: files.length, pages: files.filter(isPage).length, made, milliseconds, megabytes })}\n`,
);
