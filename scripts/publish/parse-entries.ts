import { entry as entrySchema, ENTRY_TYPES } from '@closer/shared/content/entry.ts';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { toReason } from '@closer/shared/render/finding-words.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { ExportEntry } from '@closer/shared/snapshot/export-line.ts';
import type { SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import { z } from 'zod';

export interface ParsedEntries {
  readonly entries: readonly SnapshotEntry[];
  readonly findings: readonly Finding[];
}

/** Parses every entry against its schema; a finding per fault, of all entries together. */
export function parseEntries(lines: readonly ExportEntry[]): ParsedEntries {
  const entries: SnapshotEntry[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const parsed = entrySchema.safeParse(line.entry);
    if (parsed.success) {
      const { adminPath, publishedAt, formerSlugs } = line;
      entries.push({ entry: parsed.data, adminPath, publishedAt, formerSlugs });
    } else {
      findings.push(...parsed.error.issues.map((issue) => toFinding(issue, line)));
    }
    const name = `${line.entry.type} ${line.entry.id}`;
    if (seen.has(name)) findings.push({ ...describe(line, []), ...toReason('twice') });
    seen.add(name);
  }
  return { entries, findings };
}

function toFinding(issue: z.core.$ZodIssue, line: ExportEntry): Finding {
  const path = issue.path.map(String);
  if (issue.code === 'invalid_union' && path[0] === 'type') {
    const known = ENTRY_TYPES.join(', ');
    return {
      ...describe(line, path),
      ...toReason('not-fit', { fault: `is none of the known types (${known})` }),
    };
  }
  return { ...describe(line, path), ...toReason('not-fit', { fault: issue.message }) };
}

/** Where an entry is at fault, in the words of its form: `prose.bg.title` is the field `title` in `bg`. */
function describe(line: ExportEntry, path: readonly string[]): Omit<Finding, 'problem'> {
  const [first, language] = path;
  const inProse = first === 'prose' && language !== undefined && isLocale(language);
  return {
    locale: inProse ? language : null,
    type: line.entry.type,
    entry: getTitle(line.entry) ?? line.entry.id,
    field: inProse ? path.slice(2).join('.') : path.join('.'),
    adminPath: line.adminPath,
  };
}

const isLocale = (value: string): boolean => LOCALE_CODES.some((code) => code === value);

const titled = z.looseObject({
  prose: z.record(z.string(), z.looseObject({ title: z.string().optional() })).optional(),
  prefLabel: z.array(z.looseObject({ text: z.string() })).optional(),
  names: z.array(z.looseObject({ text: z.string() })).optional(),
  code: z.string().optional(),
});

/** What a person calls an entry, however broken it is. */
export function getTitle(entry: unknown): string | undefined {
  const { data } = titled.safeParse(entry);
  if (data === undefined) return undefined;
  const prose = data.prose ?? {};
  for (const locale of LOCALE_CODES) {
    const title = prose[locale]?.title;
    if (title !== undefined && title !== '') return title;
  }
  return data.prefLabel?.[0]?.text ?? data.names?.[0]?.text ?? data.code;
}
