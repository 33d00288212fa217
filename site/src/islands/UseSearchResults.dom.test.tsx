import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { SearchRequest, SearchResponse } from '@closer/shared/search/search-client.ts';
import { EMPTY_STATE } from './search-state.ts';
import { useSearchResults } from './use-search-results.ts';

const answerOf = (total: number): SearchResponse => ({
  hits: [],
  total,
  facets: {},
  closest: false,
});

/** Two questions that were asked one after the other, neither answered yet. */
async function askTwice() {
  const asked: SearchRequest[] = [];
  const answers: ((response: SearchResponse | Promise<never>) => void)[] = [];
  const client = {
    search: async (request: SearchRequest) => {
      asked.push(request);
      return await new Promise<SearchResponse>((resolve) => answers.push(resolve));
    },
  };
  const { result, rerender } = renderHook(
    ({ query }) => useSearchResults(client, 'bg', query, true, false)[0],
    { initialProps: { query: { ...EMPTY_STATE, query: 'а' } } },
  );
  await waitFor(() => {
    expect(answers).toHaveLength(1);
  });
  rerender({ query: { ...EMPTY_STATE, query: 'аб' } });
  await waitFor(() => {
    expect(answers).toHaveLength(2);
  });
  /** `total` null: it fails. */
  const answer = async (at: number, total: number | null) => {
    await act(async () => {
      answers[at]?.(total === null ? Promise.reject(new Error('no line')) : answerOf(total));
      await Promise.resolve();
    });
    const { response, answered, status } = result.current;
    return { total: response?.total, answered: answered?.query, status };
  };
  return { answer, asked };
}

test('shows what the first letters gave while the answer to more of them is awaited', async () => {
  const { answer } = await askTwice();
  expect(await answer(0, 12)).toEqual({ total: 12, answered: 'а', status: 'loading' });
  expect(await answer(1, 3)).toEqual({ total: 3, answered: 'аб', status: 'ready' });
});

test('takes back an older question once a newer one has its answer', async () => {
  const { answer, asked } = await askTwice();
  expect(await answer(1, 3)).toEqual({ total: 3, answered: 'аб', status: 'ready' });
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  expect(await answer(0, 12)).toEqual({ total: 3, answered: 'аб', status: 'ready' });
});

test('says that the newest question has no answer, though an older one gets one after', async () => {
  const { answer } = await askTwice();
  expect(await answer(1, null)).toEqual({ total: undefined, answered: 'аб', status: 'failed' });
  expect(await answer(0, 12)).toEqual({ total: undefined, answered: 'аб', status: 'failed' });
});
