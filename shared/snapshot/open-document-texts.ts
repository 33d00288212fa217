import { documentText, type DocumentText, type SnapshotDocuments } from './documents.ts';

/** Key of `Snapshot.documents`: equal files in other languages are other documents. */
export function getDocumentKey(sha256: string, language: string): string {
  return `${sha256} ${language}`;
}

/**
 * The texts of what was read, from the store, by `getDocumentKey`.
 *
 * @param readText a file of the store as text, by digest
 * @throws what `readText` throws; ZodError for what is no `DocumentText`
 */
export async function openDocumentTexts(
  { read }: SnapshotDocuments,
  readText: (sha256: string) => Promise<string>,
): Promise<ReadonlyMap<string, DocumentText>> {
  const texts = new Map<string, DocumentText>();
  for (const { of, language, text } of read) {
    if (text === null) continue;
    const json: unknown = JSON.parse(await readText(text));
    texts.set(getDocumentKey(of, language), documentText.parse(json));
  }
  return texts;
}
