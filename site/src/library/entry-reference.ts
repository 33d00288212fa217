import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Indicator } from '@closer/shared/content/indicator.ts';
import type { SourceDocument } from '@closer/shared/content/source-document.ts';
import type { Scheme } from '@closer/shared/content/term.ts';

/** What a field of an entry links to. */
export interface EntryReference {
  readonly field: string;
  readonly ids: readonly string[];
  readonly target: EntryType;
  /** Vocabularies the terms must be of; null for any. */
  readonly schemes: readonly Scheme[] | null;
}

/** A relation, without what is not set. */
export const link = (
  field: string,
  target: EntryType,
  ids: readonly (string | null)[],
  schemes: readonly Scheme[] | null = null,
): EntryReference => ({ field, target, ids: ids.filter((id) => id !== null), schemes });

/** What every entry with sources and an owner links to by them. */
export const linkKeeping = ({
  sources,
  owner,
}: {
  readonly sources: readonly SourceDocument[];
  readonly owner: string | null;
}): readonly EntryReference[] => [...linkSources(sources), link('owner', 'organisation', [owner])];

/** Publishers of the documents that facts were taken from. */
export const linkSources = (sources: readonly SourceDocument[]): readonly EntryReference[] => [
  link(
    'sources.publisher',
    'organisation',
    sources.map((each) => each.publisher),
  ),
];

/** Terms of figures: what is counted, and of whom. */
export const linkIndicators = (
  field: string,
  indicators: readonly Indicator[],
): readonly EntryReference[] => [
  link(
    `${field}.label`,
    'term',
    indicators.map((each) => each.label),
    ['indicator'],
  ),
  link(
    `${field}.group`,
    'term',
    indicators.map((each) => each.group),
    ['target-group', 'audience'],
  ),
];
