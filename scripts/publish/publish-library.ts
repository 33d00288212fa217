import { randomBytes } from 'node:crypto';
import { CloserError } from '@closer/shared/errors.ts';
import { RELEASE_SCHEMA_VERSION } from '@closer/shared/release/release.ts';
import type { Release } from '@closer/shared/release/release.ts';
import type {
  Finding,
  OpenSite,
  SiteRenderer,
  SiteSettings,
} from '@closer/shared/render/site-renderer.ts';
import { toDay } from '@closer/shared/render/to-day.ts';
import { checkLinks, type Linked } from './check-links.ts';
import type { CmsClient } from './cms-client.ts';
import { collectGarbage } from './collect-garbage.ts';
import type { DocumentReader } from './documents/document-reader.ts';
import { ensureFolder } from './durable-file.ts';
import type { FileSystem } from './durable-file.ts';
import { findNewest } from './find-newest.ts';
import type { Newest } from './find-newest.ts';
import { assertNoFindings } from './findings.ts';
import { getFormerPaths } from './get-former-paths.ts';
import { createPageInspector } from './inspect-page.ts';
import type { InspectPage } from './inspect-page.ts';
import { takeLock } from './lock.ts';
import { mirrorRelease } from './mirror-release.ts';
import type { PictureOpener } from './pictures/picture-opener.ts';
import {
  dropHold,
  makeId,
  readLinked,
  readLiveRelease,
  switchLive,
  writeRelease,
} from './release-folder.ts';
import { readLibrary, type ReadLibrary } from './read-library.ts';
import { renderRelease } from './render-release.ts';
import type { CheckPage, RenderedRelease } from './render-release.ts';
import { checkShrink, countEntries } from './shrink-guard.ts';
import type { SearchPush } from './search-push/search-push.ts';
import { forgetSnapshot } from './snapshot-folder.ts';
import { openStore } from './store.ts';
import type { Store } from './store.ts';

/** Steps of a publish, in their order. */
export const STEPS = [
  'read the library',
  'fetch files',
  'open pictures',
  'read documents',
  'keep the snapshot',
  'plan',
  'render',
  'check',
  'keep the outputs',
  'write the release',
  'take out of search',
  'switch',
  'bring into search',
  'mirror',
  'clean up',
] as const;
export type Step = (typeof STEPS)[number];

export interface PublishOptions {
  readonly dataDir: string;
  readonly cms: CmsClient;
  /** Shown in findings before the admin path. */
  readonly cmsUrl: string;
  readonly renderer: SiteRenderer;
  readonly site: Omit<SiteSettings, 'today' | 'formerPaths'>;
  /** A plain folder kept in step with the release. */
  readonly siteDir: string | undefined;
  /** A kept snapshot to publish instead of asking the CMS. */
  readonly from: string | undefined;
  /** Set when the library really lost so much. */
  readonly acceptShrink: boolean;
  readonly files: FileSystem;
  readonly checkPage: CheckPage;
  /** Meilisearch; null without one. */
  readonly search: SearchPush | null;
  readonly createOpener: () => PictureOpener;
  readonly createReader: () => DocumentReader;
  readonly now: () => Date;
  /** Called when a step begins, and with counts while a long one goes on. */
  readonly onStep: (
    step: Step,
    progress?: { readonly done: number; readonly total: number },
  ) => void;
}

export interface Published {
  readonly release: Release;
  /** Outputs made in this run; the others were taken over. */
  readonly made: number;
  /** The live release had all of it: nothing was switched. */
  readonly unchanged: boolean;
  /** What editors should mend; the release does without it. */
  readonly warnings: readonly Finding[];
  /** Null where what was published last has no page of its own. */
  readonly newest: Newest | null;
}

/**
 * One publish, from the CMS (or a kept snapshot) to the live release. Until the switch nothing that readers see changes;
 * it may be killed at any moment.
 *
 * @throws FindingsError with all that must be mended; CloserError `ExportError`, `StoreError`, `RenderError`,
 *   `SnapshotError`, `ReleaseError`.
 */
export async function publishLibrary(options: PublishOptions): Promise<Published> {
  await ensureFolder(options.files, options.dataDir);
  const lock = takeLock(options.dataDir);
  try {
    return await publishLocked(options);
  } finally {
    lock.release();
  }
}

async function publishLocked(options: PublishOptions): Promise<Published> {
  const { dataDir, files, from } = options;
  const id = makeId(options.now(), randomBytes(2).toString('hex'));
  const store = await openStore(dataDir, files);
  const read = await readLibrary(options, store, id);
  let published: Made | undefined;
  try {
    published = await makeLive(options, read, store, id);
  } finally {
    await store.drop();
    // A snapshot that no release came of is of no use.
    if (from === undefined && published?.unchanged !== false) await forgetSnapshot(dataDir, id);
  }
  const { site, ...made } = published;
  const behind = await bringIntoSearch(options, site);
  await finish(options, made.release, store);
  const { entries } = read.snapshot;
  const newest = findNewest(entries, made.release.files, options.site.siteUrl);
  const warnings = [...read.warnings, ...site.warnings(), ...behind];
  return { ...made, warnings, newest };
}

interface Made extends Omit<Published, 'newest' | 'warnings'> {
  readonly site: OpenSite;
}

/** Also where nothing changed: Meilisearch may have been away when it did. */
async function bringIntoSearch(
  { search, renderer, onStep }: PublishOptions,
  site: OpenSite,
): Promise<readonly Finding[]> {
  if (search === null) return [];
  onStep('bring into search');
  return await search.bringIn(site, renderer.createSearchClient);
}

async function makeLive(
  options: PublishOptions,
  { snapshot, snapshotId }: ReadLibrary,
  store: Store,
  id: string,
): Promise<Made> {
  const { dataDir, renderer, files, cmsUrl } = options;
  const previous = await readLiveRelease(dataDir);
  const counts = countEntries(snapshot.entries);
  options.onStep('plan');
  const formerPaths = getFormerPaths(previous);
  const settings = { ...options.site, today: toDay(options.now()), formerPaths };
  const site = renderer.open(snapshot, settings, (sha256) => store.read(sha256));
  const shrunk = options.acceptShrink ? [] : checkShrink(previous?.counts ?? {}, counts);
  assertNoFindings([...site.findings(), ...shrunk], cmsUrl);
  options.onStep('render');
  const inspect = createPageInspector(options.site.siteUrl);
  const rendered = await renderRelease(site, {
    siteDigest: renderer.digest,
    inspect,
    previous,
    store,
    checkPage: options.checkPage,
    onRendered: (done, total) => {
      options.onStep('render', { done, total });
    },
  });
  const release: Release = {
    schemaVersion: RELEASE_SCHEMA_VERSION,
    id,
    snapshot: snapshotId,
    sequence: snapshot.sequence,
    createdAt: options.now().toISOString(),
    site: renderer.digest,
    counts,
    files: rendered.files,
  };
  const linked = await checkRelease(release, { rendered, previous, inspect }, store, options);
  const made = rendered.made.length;
  options.onStep('keep the outputs');
  await store.flush();
  if (previous !== null && isSame(previous, release)) {
    return { release: previous, made, unchanged: true, site };
  }
  options.onStep('write the release');
  await writeRelease(dataDir, release, linked, files);
  if (options.search !== null) {
    options.onStep('take out of search');
    await options.search.takeOut(release.files, previous?.files ?? {});
  }
  options.onStep('switch');
  // Before the switch: a fault after it would look like a publish that made nothing live.
  await dropHold(dataDir);
  await switchLive(dataDir, id, files);
  // After the switch: readers wait for no comparison of figures.
  return { release, made, unchanged: false, site };
}

interface ToCheck {
  readonly rendered: RenderedRelease;
  readonly previous: Release | null;
  readonly inspect: InspectPage;
}

async function checkRelease(
  release: Release,
  { rendered, previous, inspect }: ToCheck,
  store: Store,
  options: PublishOptions,
): Promise<Linked> {
  options.onStep('check');
  const { findings, linked } = await checkLinks(
    {
      files: release.files,
      inspected: rendered.inspected,
      linkedBefore: previous === null ? null : await readLinked(options.dataDir, previous.id),
      reused: rendered.reused,
      inspect,
    },
    store,
  );
  assertNoFindings(findings, options.cmsUrl);
  return linked;
}

/** Equal lists of the same library: a new release would say nothing new. */
function isSame(previous: Release, release: Release): boolean {
  return (
    previous.site === release.site &&
    previous.sequence === release.sequence &&
    JSON.stringify(previous.files) === JSON.stringify(release.files)
  );
}

async function finish(options: PublishOptions, release: Release, store: Store): Promise<void> {
  const { siteDir } = options;
  if (siteDir !== undefined) {
    options.onStep('mirror');
    await mirrorRelease(release, siteDir, (sha256) => store.read(sha256), options.files).catch(
      (cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new CloserError(
          'ReleaseError',
          `Release ${release.id} is live, but the folder ${siteDir} is not in step with it. ${reason}`,
          { cause },
        );
      },
    );
  }
  options.onStep('clean up');
  await collectGarbage(options.dataDir, options.now());
}
