import type { Locale } from '@closer/shared/locales.ts';
import type { BenchDocument } from './corpus.ts';

/** What an engine answers a query with. */
export interface BenchAnswer {
  /** Ids of documents, best first. */
  readonly ids: readonly string[];
  /** All that was found. */
  readonly total: number;
  /** The engine says itself that nothing matched as typed and that these only come close. */
  readonly closest: boolean;
  /** How many of all, from the first on, it gives as what was asked for. */
  readonly sure: number;
  /** Milliseconds of the answer, index and modules at hand. */
  readonly ms: number;
  /** Bytes of index data that a reader's first query moves, this one being it; null where a server answers. */
  readonly bytes: number | null;
}

/** An engine with documents in it. */
export interface BenchIndex {
  readonly ask: (lang: Locale, query: string) => Promise<BenchAnswer>;
  /** Bytes of program that come before the first query, compressed; null where a server answers. */
  readonly codeBytes: number | null;
  readonly files: number | null;
  readonly close: () => Promise<void>;
}

/** An engine under test: ours, or a peer as it comes. */
export interface BenchEngine {
  readonly name: string;
  readonly build: (documents: readonly BenchDocument[]) => Promise<BenchIndex>;
}

/** Hits that are asked for: as far as anyone scores. */
export const MAX_IDS = 60;

/** @returns the documents of each language, in the order given. */
export function groupByLang(
  documents: readonly BenchDocument[],
): ReadonlyMap<Locale, readonly BenchDocument[]> {
  return Map.groupBy(documents, ({ lang }) => lang);
}
