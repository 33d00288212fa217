import type { Entry } from '../content/entry.ts';
import type { DocumentText } from './documents.ts';
import type { ExportGone } from './export-line.ts';
import type { SnapshotPictures } from './pictures.ts';

/** An entry of a snapshot with what the publish path knows beside its content. */
export interface SnapshotEntry {
  readonly entry: Entry;
  readonly adminPath: string;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  readonly formerSlugs: readonly { readonly locale: string; readonly slug: string }[];
}

/** A snapshot as it is after parsing: the whole published library at one moment. */
export interface Snapshot {
  readonly sequence: number;
  readonly entries: readonly SnapshotEntry[];
  readonly gone: readonly ExportGone[];
  /** Absent where nobody opened its files: every picture counts as whole, and no PDF has a preview. */
  readonly pictures?: SnapshotPictures;
  /** Text of documents by `<sha256> <language of the edition>`, those without a fault. Absent where nobody read them. */
  readonly documents?: ReadonlyMap<string, DocumentText>;
}
