import { CloserError } from '@closer/shared/errors.ts';
import { toKey, type KeptFiles } from './kept-files.ts';
import {
  getListPath,
  getSummaryPath,
  parseList,
  parseSummary,
  type OfflineFile,
  type OfflineSummary,
} from './offline-list.ts';

/** Files fetched at once: what browsers allow themselves with one host. */
const AT_ONCE = 6;
/** Publishes in a row during which it is begun anew. */
const MOST_TRIES = 3;

export interface KeepTools {
  readonly kept: KeptFiles;
  /** Fetches a file of the site; rejects for any answer but a good one. `fresh`: looks whether it has changed. */
  readonly fetchFile: (path: string, fresh: boolean) => Promise<Response>;
  /** Bytes that this site may still take; null where the browser does not say. */
  readonly getRoom: () => Promise<number | null>;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Brings a language on this device in step with the site: fetches what changed, then makes it the kept one in one write. Until
 * then, and where it fails, what was kept stays as it was. Gives the summary of what is kept now.
 *
 * @throws `OfflineError`, or whatever fetching and keeping throws; a DOMException `QuotaExceededError` where there is no room
 */
export async function keepLanguage(locale: string, tools: KeepTools): Promise<OfflineSummary> {
  const readSummary = async () => {
    const text = await (await tools.fetchFile(getSummaryPath(locale), true)).text();
    return expectShape(parseSummary(text));
  };
  let summary = await readSummary();
  const before = (await tools.kept.languages()).get(locale);
  if (before?.summary.list === summary.list) return before.summary;
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const list = await tools.fetchFile(getListPath(locale, summary.list), false);
    const { files } = expectShape(parseList(await list.text()));
    await ensureRoom(before === undefined ? summary.bytes : 0, tools);
    await fetchMissing(files, tools);
    // Pages have addresses without a digest: if the site was published meanwhile, some are of the next release.
    const after = await readSummary();
    if (after.list === summary.list) {
      await tools.kept.commit(locale, { summary, files });
      return summary;
    }
    summary = after;
  }
  throw new CloserError(
    'OfflineError',
    'The site was published again and again while it was being kept. Try again in a minute.',
  );
}

function expectShape<Shape>(shape: Shape | null): Shape {
  if (shape !== null) return shape;
  throw new CloserError(
    'OfflineError',
    'The list of what can be kept has another shape than this worker reads: they come from different releases. Load the page anew.',
  );
}

async function ensureRoom(bytes: number, { getRoom }: KeepTools): Promise<void> {
  const room = await getRoom();
  if (room !== null && room < bytes)
    throw new DOMException(`${bytes} bytes are needed.`, 'QuotaExceededError');
}

async function fetchMissing(files: readonly OfflineFile[], tools: KeepTools): Promise<void> {
  const here = await tools.kept.keys();
  const missing = files.filter((file) => !here.has(toKey(file)));
  let done = files.length - missing.length;
  const queue = missing.values();
  const work = async () => {
    for (const file of queue) {
      await fetchOne(file, tools);
      done += 1;
      tools.onProgress(done, files.length);
    }
  };
  // What one of them meets ends none of the others half way through a file.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function fetchOne(file: OfflineFile, { kept, fetchFile }: KeepTools): Promise<void> {
  const [path, digest] = file;
  // All other addresses hold a digest of what lies there.
  const isManifest = path.endsWith('.json');
  const response = await fetchFile(path, isManifest || path.endsWith('/'));
  // A manifest of another release would name files that are not here. Pages may be changed on their way, by the host.
  if (isManifest && !(await hash(response.clone())).startsWith(digest)) {
    throw new CloserError('OfflineError', `${path} is not of the release that is being kept.`);
  }
  await kept.put(file, response);
}

async function hash(response: Response): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
