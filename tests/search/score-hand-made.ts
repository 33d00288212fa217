import type { Locale } from '@closer/shared/locales.ts';
import type { SearchClient, SearchHit } from '@closer/shared/search/search-client.ts';
import type { HandMadeKind, HandMadeQuery } from './hand-made-set.ts';

/** A query with what a driver answered. */
export interface HandMadeAnswer extends HandMadeQuery {
  /** The first ten entries. */
  readonly ids: readonly string[];
  /** Share of the right entries, five at most, that are among the first five. */
  readonly recall: number;
  /** The first entry is a right one. */
  readonly isFirst: boolean;
}

/** Means of some answers. */
export interface HandMadeFigures {
  readonly count: number;
  readonly recall: number;
  readonly first: number;
}

const ASKED = { filters: {}, offset: 0, limit: 10, facets: false } as const;
const RECALL_AT = 5;

const isHit = ({ id, page }: SearchHit, wanted: string): boolean =>
  wanted === id || wanted === `${id}#${String(page?.number ?? '')}`;

/** Asks a driver every query of the set. */
export async function askHandMade(
  client: SearchClient,
  queries: readonly HandMadeQuery[],
): Promise<readonly HandMadeAnswer[]> {
  const answers: HandMadeAnswer[] = [];
  for (const asked of queries) {
    const { locale, query, right } = asked;
    const { hits } = await client.search({ ...ASKED, locale, query });
    const top = hits.slice(0, RECALL_AT);
    const found = right.filter((wanted) => top.some((hit) => isHit(hit, wanted))).length;
    answers.push({
      ...asked,
      ids: hits.map(({ id }) => id),
      recall: found / Math.min(RECALL_AT, right.length),
      isFirst: hits.slice(0, 1).some((hit) => right.some((wanted) => isHit(hit, wanted))),
    });
  }
  return answers;
}

/** Figures of the answers to queries of some kinds, in one language or in all. */
export function getHandMadeFigures(
  answers: readonly HandMadeAnswer[],
  kinds: readonly HandMadeKind[],
  locale: Locale | null = null,
): HandMadeFigures {
  const chosen = answers.filter(
    (each) => kinds.includes(each.kind) && (locale === null || each.locale === locale),
  );
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    count: chosen.length,
    recall: mean(chosen.map(({ recall }) => recall)),
    first: mean(chosen.map(({ isFirst }) => Number(isFirst))),
  };
}

/** How alike two drivers answer the same queries. */
export interface Parity {
  /** Share of the queries whose first entry is the same. */
  readonly first: number;
  /** Mean share of the first ten of either that both have. */
  readonly overlap: number;
  /** Queries with another first entry. */
  readonly others: readonly string[];
}

export function compareAnswers(
  one: readonly HandMadeAnswer[],
  other: readonly HandMadeAnswer[],
): Parity {
  const others: string[] = [];
  let overlap = 0;
  for (const [at, { locale, query, ids }] of one.entries()) {
    const beside = other[at]?.ids ?? [];
    if (ids[0] !== beside[0]) others.push(`${locale} ${query}`);
    const most = Math.max(ids.length, beside.length);
    overlap += most === 0 ? 1 : ids.filter((id) => beside.includes(id)).length / most;
  }
  const count = Math.max(1, one.length);
  return { first: 1 - others.length / count, overlap: overlap / count, others };
}
