import { createCmsClient } from '@closer/scripts/publish/cms-client.ts';
import type { DocumentReader } from '@closer/scripts/publish/documents/document-reader.ts';
import { FILE_SYSTEM } from '@closer/scripts/publish/durable-file.ts';
import type { PictureOpener } from '@closer/scripts/publish/pictures/picture-opener.ts';
import type { PublishOptions } from '@closer/scripts/publish/publish-library.ts';
import { TOKEN } from './fake-cms.ts';
import { makeFakeRenderer } from './fake-renderer.ts';

/** Finds every picture whole and draws nothing: files of the fixtures are hardly more than their beginnings. */
export const createBlindOpener = (): PictureOpener => ({
  drawFirstPage: () => Promise.resolve('broken'),
  check: () => Promise.resolve('whole'),
  close: () => Promise.resolve(),
});

/** Finds nothing to read in any document. */
export const createBlindReader = (): DocumentReader => ({
  read: () => Promise.resolve({ numbered: true, pages: [''], cut: false }),
  close: () => Promise.resolve(),
});

/** A publish with the fake site. */
export function makeOptions(dataDir: string, cmsUrl: string): PublishOptions {
  return {
    dataDir,
    cms: createCmsClient({ url: cmsUrl, token: TOKEN, patience: 10_000 }),
    cmsUrl,
    renderer: makeFakeRenderer(),
    site: { siteUrl: 'http://127.0.0.1:4321', searchServer: false },
    siteDir: undefined,
    from: undefined,
    acceptShrink: false,
    files: FILE_SYSTEM,
    createOpener: createBlindOpener,
    createReader: createBlindReader,
    search: null,
    checkPage: () => Promise.resolve([]),
    now: () => new Date(),
    onStep: () => undefined,
  };
}
