import { inflateSync } from 'node:zlib';

/** Names of a PDF that make it do something, by what an editor calls it. */
const ACTIVE_NAMES: Readonly<Record<string, 'script' | 'launch' | 'attachment'>> = {
  JS: 'script',
  JavaScript: 'script',
  Launch: 'launch',
  EmbeddedFile: 'attachment',
  EmbeddedFiles: 'attachment',
  RichMedia: 'attachment',
};

/** Most that one object stream may unpack to: far above what any writer makes. */
const MAX_UNPACKED = 64 * 1024 * 1024;

export type ActiveContent = 'script' | 'launch' | 'attachment';

/** `/J#61vaScript` is `/JavaScript`: a PDF may write any letter of a name as its code. */
function decodeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/gu, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function findActiveName(objects: string): ActiveContent | null {
  for (const [, name] of objects.matchAll(/\/([A-Za-z0-9#]{2,60})(?=[\s/<>[\](){}%]|$)/gu)) {
    const active = name === undefined ? undefined : ACTIVE_NAMES[decodeName(name)];
    if (active !== undefined) return active;
  }
  return null;
}

function unpackObjects(dictionary: string, packed: Uint8Array): string {
  if (!/\/Type\s*\/ObjStm/u.test(dictionary)) return '';
  if (!/\/FlateDecode/u.test(dictionary)) return Buffer.from(packed).toString('latin1');
  try {
    return inflateSync(packed, { maxOutputLength: MAX_UNPACKED }).toString('latin1');
  } catch {
    // A stream that does not unpack holds no object that a reader could run.
    return '';
  }
}

/**
 * Looks for scripts, programs and attached files in the objects of a PDF: those written plainly and
 * those in object streams. The bytes of other streams (pictures, page contents) are passed over.
 * @returns what was found first, or null
 */
export function scanPdfNames(pdf: Buffer): ActiveContent | null {
  let from = 0;
  while (from < pdf.length) {
    const stream = pdf.indexOf('stream', from, 'latin1');
    const until = stream === -1 ? pdf.length : stream;
    const objects = pdf.toString('latin1', from, until);
    const active = findActiveName(objects);
    if (active !== null) return active;
    if (stream === -1) return null;
    from = stream + 'stream'.length;
    if (!objects.trimEnd().endsWith('>>')) continue;
    const begin = pdf[from] === 0x0d ? from + 2 : from + 1;
    const end = pdf.indexOf('endstream', begin, 'latin1');
    if (end === -1) return null;
    const dictionary = objects.slice(objects.lastIndexOf(' obj'));
    const packed = findActiveName(unpackObjects(dictionary, pdf.subarray(begin, end)));
    if (packed !== null) return packed;
    from = end + 'endstream'.length;
  }
  return null;
}
