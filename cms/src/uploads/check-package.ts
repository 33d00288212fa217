import { text } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { FileKind } from './file-kinds.ts';
import { refuse, type Refusal } from './refusal.ts';

/** More members than this, or more unpacked bytes, is no document that people made. */
const MAX_MEMBERS = 20_000;
const MAX_UNPACKED = 1024 ** 3;
/** Packed 200 times and big: text packs 10 to 50 times. */
const MAX_RATIO = 200;
const RATIO_FROM = 64 * 1024 ** 2;

const MACROS = /(^|\/)vbaProject(Signature)?\.bin$|^(Basic|Scripts)\/./iu;
const PROGRAMS = /\.(bat|cmd|com|dll|exe|jar|msi|ps1|scr|sh|vbs|zip|rar|7z)$/iu;

function checkMember(member: Entry): Refusal | null {
  if (member.isEncrypted()) return refuse('upload.package.encrypted');
  if (MACROS.test(member.fileName)) return refuse('upload.package.macros');
  if (PROGRAMS.test(member.fileName)) {
    return refuse('upload.package.program', { member: member.fileName });
  }
  return null;
}

interface Totals {
  readonly members: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** Caps by the sizes that the directory states: nothing is unpacked to find out. */
function checkTotals(totals: Totals): Refusal | null {
  const swollen = totals.unpacked > RATIO_FROM && totals.unpacked > totals.packed * MAX_RATIO;
  return totals.members > MAX_MEMBERS || totals.unpacked > MAX_UNPACKED || swollen
    ? refuse('upload.package.bomb')
    : null;
}

/** The member `mimetype` of OpenDocument and EPUB: short, stored without compression. */
async function readMark(zip: ZipFile, member: Entry): Promise<string> {
  if (member.uncompressedSize > 200 || member.compressionMethod !== 0) return '';
  return (await text(await zip.openReadStreamPromise(member))).trim();
}

async function readDirectory(zip: ZipFile, kind: FileKind): Promise<Refusal | null> {
  const names = new Set<string>();
  let totals: Totals = { members: 0, packed: 0, unpacked: 0 };
  let mark = '';
  for await (const member of zip.eachEntry()) {
    totals = {
      members: totals.members + 1,
      packed: totals.packed + member.compressedSize,
      unpacked: totals.unpacked + member.uncompressedSize,
    };
    const refusal = checkTotals(totals) ?? checkMember(member);
    if (refusal !== null) return refusal;
    names.add(member.fileName);
    if (member.fileName === 'mimetype') mark = await readMark(zip, member);
  }
  const proven =
    names.has(kind.proof ?? '') &&
    (kind.family === 'ooxml' ? names.has('[Content_Types].xml') : mark === kind.mime);
  return proven ? null : refuse('upload.content', { ext: kind.ext.slice(1).toUpperCase() });
}

/**
 * Checks an Office document, OpenDocument file or EPUB by its zip directory alone: that it is what its
 * name says, has no macros or programs, no path that leaves its folder, and would not unpack beyond
 * what a document can be.
 */
export async function checkPackage(path: string, kind: FileKind): Promise<Refusal | null> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch {
    return refuse('upload.content', { ext: kind.ext.slice(1).toUpperCase() });
  }
  try {
    return await readDirectory(zip, kind);
  } catch {
    // yauzl throws on absolute paths, `..`, backslashes and members that contradict the directory.
    return refuse('upload.package.broken');
  } finally {
    zip.close();
  }
}
