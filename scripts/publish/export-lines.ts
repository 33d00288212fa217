import { CloserError } from '@closer/shared/errors.ts';
import { exportLine, SNAPSHOT_SCHEMA_VERSION } from '@closer/shared/snapshot/export-line.ts';
import type { ExportEntry, ExportGone } from '@closer/shared/snapshot/export-line.ts';
import { z } from 'zod';

/** A whole export: header and footer agreed. Entries are not yet parsed against their own schemas. */
export interface ExportedLibrary {
  /** Outbox row up to which it holds every change. */
  readonly sequence: number;
  readonly entries: readonly ExportEntry[];
  readonly gone: readonly ExportGone[];
  /** Entries by type. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The library changed while it was read: what was read mixes two states. */
export const MOVED = 'moved';

/** Longest line taken, in UTF-16 units. An entry beyond it is a fault of the sender. */
const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * Reads an export, of the CMS or of a snapshot's file, and checks that it is whole.
 *
 * @returns `MOVED` where the library changed meanwhile.
 * @throws CloserError `ExportError` for half an answer, lines that are none, and counts that differ.
 */
export async function readExport(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
): Promise<ExportedLibrary | typeof MOVED> {
  const entries: ExportEntry[] = [];
  const gone: ExportGone[] = [];
  let header: number | undefined;
  let footer: { sequence: number; counts: Record<string, number> } | undefined;
  let number = 0;
  for await (const text of toLines(chunks, source)) {
    number += 1;
    const line = parseLine(text, number, source);
    if (footer !== undefined) throw broken(source, 'goes on after its last line');
    if ((line.kind === 'header') !== (number === 1)) throw broken(source, 'has no first line');
    if (line.kind === 'header') header = line.sequence;
    else if (line.kind === 'entry') entries.push(line);
    else if (line.kind === 'gone') gone.push(line);
    else footer = line;
  }
  if (header === undefined) throw broken(source, 'is empty');
  if (footer === undefined) throw broken(source, `ends after ${String(number)} lines, half way`);
  const counts = countByType(entries);
  for (const type of new Set([...Object.keys(counts), ...Object.keys(footer.counts)])) {
    const [got, promised] = [counts[type] ?? 0, footer.counts[type] ?? 0];
    if (got !== promised) {
      throw broken(
        source,
        `holds ${String(got)} entries of ${type} and promises ${String(promised)}`,
      );
    }
  }
  return header === footer.sequence ? { sequence: header, entries, gone, counts } : MOVED;
}

function parseLine(text: string, number: number, source: string) {
  try {
    const line: unknown = JSON.parse(text);
    const { data } = ofVersion.safeParse(line);
    if (number === 1 && data !== undefined && data.schemaVersion !== SNAPSHOT_SCHEMA_VERSION) {
      throw toVersionError(source, data.schemaVersion);
    }
    return exportLine.parse(line);
  } catch (cause) {
    if (cause instanceof CloserError) throw cause;
    throw broken(source, `has a line ${String(number)} that is no line of an export`, cause);
  }
}

/** What every version of an export and of a manifest says of itself. */
export const ofVersion = z.looseObject({ schemaVersion: z.number() });

/** An export or a snapshot of another format: made by an older or a newer Closer. */
export function toVersionError(source: string, version: number): CloserError {
  const [theirs, ours] = [String(version), String(SNAPSHOT_SCHEMA_VERSION)];
  return new CloserError(
    'SnapshotError',
    `${source} has format ${theirs}, and this version of Closer reads format ${ours}. Nothing was published.`,
    {
      hint: 'Publish from the CMS of this version (npm run publish); npm run rollback needs no snapshot.',
    },
  );
}

function broken(source: string, fault: string, cause?: unknown): CloserError {
  return new CloserError('ExportError', `${source} ${fault}. Nothing was published.`, {
    hint: 'Publish again. If it stays so, the log of the CMS says more.',
    cause,
  });
}

function countByType(entries: readonly ExportEntry[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { entry } of entries) counts[entry.type] = (counts[entry.type] ?? 0) + 1;
  return counts;
}

async function* toLines(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (cause) {
      throw broken(source, 'holds bytes that are no UTF-8', cause);
    }
  };
  for await (const chunk of chunks) {
    const lines = (rest + decode(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw broken(source, 'has a line without an end');
    for (const line of lines) if (line !== '') yield line;
  }
  rest += decode();
  if (rest.trim() !== '') yield rest;
}
