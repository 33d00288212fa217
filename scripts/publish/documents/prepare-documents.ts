import type { MediaFile } from '@closer/shared/content/media-file.ts';
import type { FindingKey } from '@closer/shared/render/finding-words.ts';
import { toReason } from '@closer/shared/render/finding-words.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type {
  DocumentFault,
  DocumentText,
  SnapshotDocuments,
} from '@closer/shared/snapshot/documents.ts';
import { getDocumentKey, openDocumentTexts } from '@closer/shared/snapshot/open-document-texts.ts';
import type { Snapshot, SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import { getTitle } from '../parse-entries.ts';
import type { Store } from '../store.ts';
import type { DocumentReader } from './document-reader.ts';
import { READ_ENDINGS } from './read-document.ts';
import { RECIPE } from './recipe.ts';

type ReadDocument = SnapshotDocuments['read'][number];
type Texts = NonNullable<Snapshot['documents']>;

export interface PreparedDocuments {
  readonly documents: SnapshotDocuments;
  /** See `Snapshot.documents`. */
  readonly texts: Texts;
  /** What search and readers do without, and where it is mended. Stops no release. */
  readonly warnings: readonly Finding[];
}

interface Tools {
  readonly store: Pick<Store, 'has' | 'put' | 'read'>;
  readonly reader: DocumentReader;
  /** What the last publish knew of its files: they never change, so neither does that. */
  readonly known: SnapshotDocuments | null;
  readonly onRead: (done: number, total: number) => void;
}

/** A document as an edition names it. */
interface NamedDocument {
  readonly file: MediaFile;
  readonly language: string;
  readonly finding: Omit<Finding, 'problem'>;
}

const FINDING_KEYS: Readonly<Record<DocumentFault, FindingKey>> = {
  damaged: 'document-damaged',
  locked: 'document-locked',
  scan: 'document-scan',
  'legacy-font': 'document-legacy-font',
  'other-language': 'document-other-language',
};

/**
 * Reads the documents of the editions of a library. What was read before is not read again.
 *
 * @throws CloserError `StoreError` for files that the store lacks.
 */
export async function prepareDocuments(
  entries: readonly SnapshotEntry[],
  { store, reader, known, onRead }: Tools,
): Promise<PreparedDocuments> {
  const named = entries.flatMap(findDocuments);
  const kept = new Map(
    (known?.recipe === RECIPE ? known.read : [])
      .filter(({ text }) => text === null || store.has(text))
      .map((each) => [getDocumentKey(each.of, each.language), each]),
  );
  const lacking = getEach(named).filter(([key]) => !kept.has(key));
  for (const [at, [key, document]] of lacking.entries()) {
    kept.set(key, await readOne(document, store, reader));
    onRead(at + 1, lacking.length);
  }
  const read = getEach(named).flatMap(([key]) => kept.get(key) ?? []);
  const documents = { recipe: RECIPE, read };
  return {
    documents,
    texts: await openDocumentTexts(documents, async (sha256) =>
      new TextDecoder().decode(await store.read(sha256)),
    ),
    warnings: named.flatMap((each) =>
      warn(each, kept.get(getDocumentKey(each.file.sha256, each.language))),
    ),
  };
}

function findDocuments({ entry, adminPath }: SnapshotEntry): readonly NamedDocument[] {
  if (!('editions' in entry)) return [];
  const common = { locale: null, type: entry.type, entry: getTitle(entry) ?? entry.id, adminPath };
  return entry.editions.flatMap(({ language, files }, edition) =>
    files.flatMap((file, at) =>
      READ_ENDINGS.includes(file.ext)
        ? [
            {
              file,
              language,
              finding: { ...common, field: `editions.${String(edition)}.files.${String(at)}` },
            },
          ]
        : [],
    ),
  );
}

/** Each document once, in an order that no entry changes. */
function getEach(named: readonly NamedDocument[]): readonly (readonly [string, NamedDocument])[] {
  const documents = new Map(
    named.map((each) => [getDocumentKey(each.file.sha256, each.language), each]),
  );
  return [...documents].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function readOne(
  { file: { sha256, ext }, language }: NamedDocument,
  store: Tools['store'],
  reader: DocumentReader,
): Promise<ReadDocument> {
  const common = { of: sha256, language };
  const read = await reader.read({ bytes: await store.read(sha256), ext, language });
  if ('fault' in read) return { ...common, text: null, fault: read.fault, cut: null };
  const { numbered, pages } = read;
  const cut = read.cut ? pages.length : null;
  if (pages.every((page) => page === '')) return { ...common, text: null, fault: null, cut };
  const text: DocumentText = { numbered, pages: [...pages] };
  const bytes = new TextEncoder().encode(JSON.stringify(text));
  return { ...common, text: await store.put(bytes), fault: null, cut };
}

function warn(
  { file, finding }: NamedDocument,
  read: ReadDocument | undefined,
): readonly Finding[] {
  const params = { file: file.name };
  if (read?.fault !== null && read?.fault !== undefined) {
    return [{ ...finding, ...toReason(FINDING_KEYS[read.fault], params) }];
  }
  if (read?.cut === null || read?.cut === undefined) return [];
  return [{ ...finding, ...toReason('document-cut', { ...params, pages: read.cut }) }];
}
