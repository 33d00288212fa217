import { SNAPSHOT_SCHEMA_VERSION } from '@closer/shared/snapshot/export-line.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';

/** A snapshot as the CMS would send it. */
export function toExportText(snapshot: Snapshot): string {
  const counts: Record<string, number> = {};
  for (const { entry } of snapshot.entries) counts[entry.type] = (counts[entry.type] ?? 0) + 1;
  const lines = [
    { kind: 'header', schemaVersion: SNAPSHOT_SCHEMA_VERSION, sequence: snapshot.sequence },
    ...snapshot.entries.map((each) => ({ kind: 'entry', ...each })),
    ...snapshot.gone,
    { kind: 'footer', sequence: snapshot.sequence, counts },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
