import { CloserError } from '@closer/shared/errors.ts';
import type { Release, ReleaseFile } from '@closer/shared/release/release.ts';
import type { Finding, OpenSite, OutputPlan } from '@closer/shared/render/site-renderer.ts';
import { addPage, isPage } from './check-links.ts';
import type { Inspected } from './check-links.ts';
import type { InspectPage } from './inspect-page.ts';
import { runTogether } from './run-together.ts';
import type { Store } from './store.ts';

export interface RenderedRelease {
  readonly files: Record<string, ReleaseFile>;
  /** Addresses taken over from the release before. */
  readonly reused: readonly string[];
  /** Addresses made in this run. */
  readonly made: readonly string[];
  readonly inspected: Inspected;
}

/** Bytes behind an address of the release that is made; undefined where it has none. */
export type ReadOutput = (path: string) => Promise<Uint8Array | undefined>;

/** A rule for pages, beside links and headings. What they load can be read: it is made before them. */
export type CheckPage = (
  path: string,
  html: Uint8Array,
  read: ReadOutput,
) => Promise<readonly Finding[]>;

export interface RenderOptions {
  readonly siteDigest: string;
  readonly inspect: InspectPage;
  /** The release whose outputs may be taken over. */
  readonly previous: Release | null;
  readonly store: Store;
  readonly checkPage: CheckPage;
  readonly onRendered: (done: number, total: number) => void;
}

/** Enough that writing and rendering overlap. */
const AT_ONCE = 16;
/** Faults after which the rest is not tried: one broken component breaks thousands of pages. */
const MOST_FAULTS = 20;

/**
 * Makes the outputs that changed into the store and takes the others over from the release before.
 *
 * @throws CloserError `RenderError` with every output that could not be made (the first 20), `StoreError`.
 */
export async function renderRelease(
  site: OpenSite,
  options: RenderOptions,
): Promise<RenderedRelease> {
  const files: Record<string, ReleaseFile> = {};
  const reused: string[] = [];
  const lacking: OutputPlan[] = [];
  for (const plan of site.plan()) {
    const old = getReusable(site, plan, options);
    if (old === null) lacking.push(plan);
    else {
      files[plan.path] = old;
      reused.push(plan.path);
    }
  }
  const inspected: Inspected = { linked: new Map(), findings: [] };
  const faults: unknown[] = [];
  let done = 0;
  const make = async (plan: OutputPlan): Promise<void> => {
    if (faults.length >= MOST_FAULTS) return;
    try {
      files[plan.path] = await makeOutput(site, plan, options, { files, inspected });
    } catch (error) {
      if (error instanceof CloserError && error.name === 'StoreError') throw error;
      faults.push(error);
    }
    done += 1;
    options.onRendered(done, lacking.length);
  };
  // A page is weighed with what it loads, so that comes first.
  const isHtml = ({ kind }: OutputPlan): boolean => kind === 'page' || kind === 'gone';
  await runTogether(
    lacking.filter((plan) => !isHtml(plan)),
    AT_ONCE,
    make,
  );
  await runTogether(lacking.filter(isHtml), AT_ONCE, make);
  if (faults.length > 0) throw toRenderError(faults);
  await addOfflineLists(site, files, options);
  return { files: sortByPath(files), reused, made: lacking.map(({ path }) => path), inspected };
}

/**
 * The key is asked for only where it can spare work: it costs a page its view. New code makes everything anew but variants of
 * pictures, which cost most.
 */
function getReusable(
  site: OpenSite,
  { path, kind }: OutputPlan,
  { previous, siteDigest, store }: RenderOptions,
): ReleaseFile | null {
  const same = previous?.site === siteDigest || kind === 'variant';
  const old = same ? previous?.files[path] : undefined;
  return old !== undefined && store.has(old.sha256) && old.key === site.getKey(path) ? old : null;
}

async function makeOutput(
  site: OpenSite,
  plan: OutputPlan,
  { store, inspect, checkPage }: RenderOptions,
  { files, inspected }: Pick<RenderedRelease, 'files' | 'inspected'>,
): Promise<ReleaseFile> {
  const { status, type, headers, body } = await site.render(plan.path);
  const common = { type, status, key: site.getKey(plan.path), headers: { ...headers } };
  if (!(body instanceof Uint8Array)) {
    const { byteLength } = await store.read(body.sha256);
    return { ...common, sha256: body.sha256, size: byteLength };
  }
  if (isPage(common)) {
    addPage(inspected, plan.path, inspect(new TextDecoder().decode(body), plan.path));
    const read: ReadOutput = async (path) => {
      const file = files[path];
      return file === undefined ? undefined : await store.read(file.sha256);
    };
    inspected.findings.push(...(await checkPage(plan.path, body, read)));
  }
  return { ...common, sha256: await store.put(body), size: body.byteLength };
}

/** They are small and tell of all others, so they are made each time. */
async function addOfflineLists(
  site: OpenSite,
  files: Record<string, ReleaseFile>,
  { store }: RenderOptions,
): Promise<void> {
  const made = Object.entries(files).map(([path, file]) => ({ path, ...file }));
  for (const { path, body, status, type, headers } of site.offlineLists(made)) {
    const bytes = body instanceof Uint8Array ? body : await store.read(body.sha256);
    const sha256 = await store.put(bytes);
    const size = bytes.byteLength;
    files[path] = { type, status, key: sha256, headers: { ...headers }, sha256, size };
  }
}

function toRenderError(faults: readonly unknown[]): CloserError {
  const lines = faults.map((fault) => (fault instanceof Error ? fault.message : String(fault)));
  const more = faults.length >= MOST_FAULTS ? ['There may be more: the rest was not tried.'] : [];
  return new CloserError(
    'RenderError',
    [...new Set(lines), ...more, 'Nothing was published; the live site is as it was.'].join('\n'),
    { cause: faults[0] },
  );
}

/** Rendering ends in any order; a list is compared with others as text. */
function sortByPath(files: Readonly<Record<string, ReleaseFile>>): Record<string, ReleaseFile> {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
