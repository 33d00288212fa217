import type { BenchDocument } from './corpus.ts';
import { KINDS, type GeneratedQuery, type Kind } from './generate-queries.ts';
import { getText, listWords } from './paradigms.ts';
import type { BenchAnswer } from './search-engine.ts';

/** A query with its answer scored. */
export interface Scored {
  readonly query: GeneratedQuery;
  readonly answer: BenchAnswer;
  /** Share of the right documents, five at most, that are among the first five. */
  readonly recall: number;
  /** 1 for the first place of a right document, 1/2 for the second ... 0 beyond the tenth. */
  readonly rank: number;
}

/** Knows which documents are right for a query by chance, since they hold what was meant too. */
export type IsRightToo = (query: GeneratedQuery, id: string) => boolean;

const RECALL_AT = 5;
const RANK_AT = 10;

export function createIsRightToo(documents: readonly BenchDocument[]): IsRightToo {
  const texts = new Map(documents.map((document) => [document.id, document]));
  const wordsById = new Map<string, readonly string[]>();
  return ({ meant, beginning }, id) => {
    const document = texts.get(id);
    if (document === undefined) return false;
    const words = wordsById.get(id) ?? listWords(getText(document));
    wordsById.set(id, words);
    return words.some(
      (word) => meant.has(word) || (beginning !== null && word.startsWith(beginning)),
    );
  };
}

/** Documents that are right by chance count neither for nor against an engine. */
export function scoreAnswer(
  query: GeneratedQuery,
  answer: BenchAnswer,
  isRightToo: IsRightToo,
): Scored {
  const right = new Set(query.relevant);
  const ids = answer.ids.filter((id) => right.has(id) || !isRightToo(query, id));
  const found = ids.slice(0, RECALL_AT).filter((id) => right.has(id)).length;
  const first = ids.slice(0, RANK_AT).findIndex((id) => right.has(id));
  return {
    query,
    answer,
    recall: right.size === 0 ? 0 : found / Math.min(RECALL_AT, right.size),
    rank: first === -1 ? 0 : 1 / (first + 1),
  };
}

export const getMean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** @param share 0.5 for the median. */
export function getQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The figures of one engine at one size. */
export interface Figures {
  readonly engine: string;
  readonly size: number;
  readonly buildMs: number;
  readonly files: number | null;
  readonly codeBytes: number | null;
  /** Mean of all queries but those for absent words. */
  readonly recall: number;
  readonly mrr: number;
  readonly byKind: Readonly<Partial<Record<Kind, readonly [recall: number, mrr: number]>>>;
  readonly byLang: Readonly<Record<string, readonly [all: number, inflected: number]>>;
  /** Results for a word that is nowhere, that the engine does not call merely close. */
  readonly absentUnlabelled: number;
  readonly ms: readonly [median: number, p95: number];
  /** Index data of a first query; null for a server. */
  readonly bytes: readonly [median: number, p95: number, max: number] | null;
}

export function toFigures(
  scored: readonly Scored[],
  built: Pick<Figures, 'engine' | 'size' | 'buildMs' | 'files' | 'codeBytes'>,
): Figures {
  const present = scored.filter(({ query }) => query.kind !== 'absent');
  const recallOf = (list: readonly Scored[]): number => getMean(list.map(({ recall }) => recall));
  const mrrOf = (list: readonly Scored[]): number => getMean(list.map(({ rank }) => rank));
  const byKind = KINDS.filter((kind) => kind !== 'absent').map((kind) => {
    const ofKind = present.filter(({ query }) => query.kind === kind);
    return [kind, [recallOf(ofKind), mrrOf(ofKind)]] as const;
  });
  const byLang = Array.from(
    Map.groupBy(present, ({ query }) => query.lang),
    ([lang, list]) =>
      [
        lang,
        [recallOf(list), recallOf(list.filter(({ query }) => query.kind === 'inflected'))],
      ] as const,
  );
  const absent = scored.filter(({ query }) => query.kind === 'absent');
  const times = scored.map(({ answer }) => answer.ms);
  const bytes = scored.flatMap(({ answer }) => answer.bytes ?? []);
  return {
    ...built,
    recall: recallOf(present),
    mrr: mrrOf(present),
    byKind: Object.fromEntries(byKind),
    byLang: Object.fromEntries(byLang),
    absentUnlabelled: getMean(absent.map(({ answer }) => answer.sure)),
    ms: [getQuantile(times, 0.5), getQuantile(times, 0.95)],
    bytes:
      bytes.length === 0
        ? null
        : [getQuantile(bytes, 0.5), getQuantile(bytes, 0.95), Math.max(...bytes)],
  };
}
