import { CloserError } from '@closer/shared/errors.ts';
import { mediaFile } from '@closer/shared/content/media-file.ts';
import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { toReason, type FindingReason } from '@closer/shared/render/finding-words.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import type { CmsClient } from './cms-client.ts';
import { getTitle } from './parse-entries.ts';
import { runTogether } from './run-together.ts';
import type { Store } from './store.ts';

/** A file as an entry names it. */
export interface NamedFile {
  readonly file: MediaFile;
  readonly finding: Omit<Finding, 'problem'>;
}

/** Where files come from when the store lacks them. */
export type MediaSource = Pick<CmsClient, 'readMedia'>;

export interface FetchedMedia {
  /** Every file that the entries name, once. */
  readonly files: readonly MediaFile[];
  readonly findings: readonly Finding[];
}

const AT_ONCE = 4;

/**
 * Brings the files that the entries name into the store, only those it lacks, each checked against the digest of its
 * upload. A missing or changed file is a finding.
 *
 * @throws CloserError `ExportError` when the CMS does not answer.
 */
export async function fetchMedia(
  entries: readonly SnapshotEntry[],
  source: MediaSource,
  store: Store,
  onFetched: (done: number, total: number) => void,
): Promise<FetchedMedia> {
  const named = findFiles(entries);
  const files = new Map(named.map(({ file }) => [file.sha256, file]));
  const lacking: MediaFile[] = [];
  for (const file of files.values()) if (!(await store.holds(file))) lacking.push(file);
  const problems = new Map<string, FindingReason>();
  let done = 0;
  await runTogether(lacking, AT_ONCE, async (file) => {
    const problem = await fetchFile(file, source, store);
    if (problem !== null) problems.set(file.sha256, problem);
    done += 1;
    onFetched(done, lacking.length);
  });
  const findings = named.flatMap(({ file, finding }) => {
    const problem = problems.get(file.sha256);
    return problem === undefined ? [] : [{ ...finding, ...problem }];
  });
  return { files: [...files.values()], findings };
}

/** What is wrong with a file that could not be brought, or null. */
async function fetchFile(
  file: MediaFile,
  source: MediaSource,
  store: Store,
): Promise<FindingReason | null> {
  const bytes = await source.readMedia(file.sha256);
  if (bytes === null) return toReason('file-missing', { file: file.name });
  try {
    await store.putStream(bytes, file);
    return null;
  } catch (error) {
    // The digest does not fit: for the editor to mend. A full disk is not.
    if (error instanceof CloserError && error.name === 'StoreError' && error.cause === undefined) {
      return toReason('file-changed', { file: file.name, fault: error.message });
    }
    throw error;
  }
}

/** Every file of the entries, as often as it is named. */
export function findFiles(entries: readonly SnapshotEntry[]): readonly NamedFile[] {
  const found: NamedFile[] = [];
  for (const { entry, adminPath } of entries) {
    const title = getTitle(entry) ?? entry.id;
    walk(entry, [], (file, path) => {
      const finding = { locale: null, type: entry.type, entry: title, adminPath };
      found.push({ file, finding: { ...finding, field: path.join('.') } });
    });
  }
  return found;
}

/** Files may stand in any field of any type; they are known by their shape. */
function walk(
  value: unknown,
  path: readonly string[],
  onFile: (file: MediaFile, path: readonly string[]) => void,
): void {
  if (value === null || typeof value !== 'object') return;
  if ('sha256' in value) {
    const { data } = mediaFile.safeParse(value);
    if (data !== undefined) onFile(data, path);
    return;
  }
  for (const [key, member] of Object.entries(value)) walk(member, [...path, key], onFile);
}
