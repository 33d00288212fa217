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
import type { KnownFiles } from '../file-thread/known-files.ts';
import { getTitle } from '../parse-entries.ts';
import type { Store } from '../store.ts';
import type { DocumentReader } from './document-reader.ts';
import { READ_ENDINGS } from './read-document.ts';
import { RECIPE } from './recipe.ts';

type ReadDocument = SnapshotDocuments['read'][number];
type Texts = NonNullable<Snapshot['documents']>;

export interface PreparedDocuments {
  readonly documents: SnapshotDocuments;
  readonly known: KnownFiles<SnapshotDocuments>;
  /** See `Snapshot.documents`. */
  readonly texts: Texts;
  /** What search and readers do without, and where it is mended. Stops no release. */
  readonly warnings: readonly Finding[];
}

interface Tools {
  readonly store: Pick<Store, 'has' | 'put' | 'read'>;
  readonly reader: DocumentReader;
  readonly known: KnownFiles<SnapshotDocuments>;
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
  late: 'document-late',
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
  const each = getEach(named);
  const kept = keep(known.found, store);
  const late = new Set(known.late);
  const lacking = each.filter(([key]) => !kept.has(key) && !late.has(key));
  for (const [at, [key, document]] of lacking.entries()) {
    const read = await readOne(document, store, reader);
    if (read.fault === 'late') late.add(key);
    else kept.set(key, read);
    onRead(at + 1, lacking.length);
  }
  const getRead = ({ file: { sha256: of }, language }: NamedDocument): ReadDocument =>
    kept.get(getDocumentKey(of, language)) ?? {
      of,
      language,
      text: null,
      fault: 'late',
      cut: null,
    };
  const documents = { recipe: RECIPE, read: each.map(([, document]) => getRead(document)) };
  const found = { recipe: RECIPE, read: [...kept].sort(byKey).map(([, read]) => read) };
  return {
    documents,
    known: { found, late },
    texts: await openDocumentTexts(documents, async (sha256) =>
      new TextDecoder().decode(await store.read(sha256)),
    ),
    warnings: named.flatMap((document) => warn(document, getRead(document))),
  };
}

/** What is known and can still be used, also of what this library does not have: readings of one recipe, of files that are there. */
function keep(
  found: SnapshotDocuments | null,
  store: Pick<Store, 'has'>,
): Map<string, ReadDocument> {
  const read = found?.recipe === RECIPE ? found.read : [];
  return new Map(
    read
      .filter(({ of, text }) => store.has(of) && (text === null || store.has(text)))
      .map((known) => [getDocumentKey(known.of, known.language), known]),
  );
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
  return [...documents].sort(byKey);
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;

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

function warn({ file, finding }: NamedDocument, { fault, cut }: ReadDocument): readonly Finding[] {
  const params = { file: file.name };
  if (fault !== null) return [{ ...finding, ...toReason(FINDING_KEYS[fault], params) }];
  if (cut === null) return [];
  return [{ ...finding, ...toReason('document-cut', { ...params, pages: cut }) }];
}
