import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeDurably, type FileSystem } from '../durable-file.ts';

/** What publishes found out about files by opening them. Their bytes never change, so neither does that. */
export interface KnownFiles<Found> {
  /** Null where nothing is known. Also of files that this library does not have: another snapshot may. */
  readonly found: Found | null;
  /**
   * Keys of files that the clock ended today. Nothing is known of them, and they are opened again tomorrow: at each publish they would
   * hold up all that editors do.
   */
  readonly late: ReadonlySet<string>;
}

interface Where<Found> {
  /** The file that remembers. Lost, all is found out anew. */
  readonly path: string;
  readonly found: z.ZodType<Found>;
  /** `2026-10-05`, in UTC. */
  readonly today: string;
  readonly files: FileSystem;
}

/**
 * Opens files with what is known of them, and remembers what is known after it.
 *
 * @throws CloserError `StoreError` where it cannot be written; what `open` throws.
 */
export async function openKnownFiles<Found, Opened extends { readonly known: KnownFiles<Found> }>(
  { path, found, today, files }: Where<Found>,
  open: (known: KnownFiles<Found>) => Promise<Opened>,
): Promise<Opened> {
  const kept = z.object({ today: z.iso.date(), late: z.array(z.string()), found });
  const text = await readFile(path, 'utf8').catch(() => '');
  const before = parseText(text, kept);
  const opened = await open({
    found: before?.found ?? null,
    late: new Set(before?.today === today ? before.late : []),
  });
  const { known } = opened;
  const now = JSON.stringify({ today, late: [...known.late].sort(), found: known.found });
  if (now !== text) await writeDurably(files, path, now);
  return opened;
}

function parseText<Kept>(text: string, kept: z.ZodType<Kept>): Kept | null {
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
