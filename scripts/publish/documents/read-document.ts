import { findLanguageFault } from './find-language-fault.ts';
import { readDocx } from './read-docx.ts';
import { readOdt } from './read-odt.ts';
import { readPdf } from './read-pdf.ts';
import type { DocumentFile, ReadText, Unreadable } from './text-source.ts';

/** Endings of the files that are read. */
export const READ_ENDINGS: readonly string[] = ['.pdf', '.docx', '.odt'];

/** Reads a document and judges whether its text is what its edition says. Takes the bytes over. */
export async function readDocument(file: DocumentFile): Promise<ReadText | Unreadable> {
  const read = await readText(file);
  if ('fault' in read) return read;
  const fault = findLanguageFault(read.pages.join('\n'), file.language);
  return fault === null ? read : { fault };
}

async function readText({ bytes, ext }: DocumentFile): Promise<ReadText | Unreadable> {
  switch (ext) {
    case '.pdf':
      return await readPdf(bytes);
    case '.docx':
      return readDocx(bytes);
    case '.odt':
      return readOdt(bytes);
    default:
      return { fault: 'damaged' };
  }
}
