/**
 * Where things lie below `DATA_DIR`: the publisher writes there, the site server reads. All paths are relative to it
 * and use `/`.
 */

/** A text file with the id of the live release. Replaced by one rename, never edited. */
export const LIVE_POINTER = 'live';

/** How the site server asks Meilisearch: a `SearchServer` as JSON. Not there without one, or while its indexes are not filled. */
export const SEARCH_SERVER_FILE = 'search-server.json';

/** An empty file, there while the last publish failed: what it failed of is told to the CMS and stands in the log. */
export const FAILED_MARK = 'publish-failed';

export const RELEASES_FOLDER = 'releases';
export const SNAPSHOTS_FOLDER = 'snapshots';
export const STORE_FOLDER = 'store';

/** The bytes whose SHA-256 this is. Written once, never changed. */
export function getStorePath(sha256: string): string {
  return `${STORE_FOLDER}/${sha256.slice(0, 2)}/${sha256}`;
}

/** The list of a release: a `Release` as JSON. */
export function getReleasePath(id: string): string {
  return `${RELEASES_FOLDER}/${id}/release.json`;
}

/** `entries.ndjson` and `manifest.json` of a snapshot lie here. */
export function getSnapshotPath(id: string): string {
  return `${SNAPSHOTS_FOLDER}/${id}`;
}
