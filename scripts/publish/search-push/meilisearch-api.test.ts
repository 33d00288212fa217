import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { listen } from '../../../tests/fixtures/listen.ts';
import { createMeilisearchApi } from './meilisearch-api.ts';

interface Told {
  readonly uid: number;
  readonly status: string;
  readonly error?: { readonly message: string };
}

/** A server that tells of its tasks, every time what comes next. */
async function startServer(answers: readonly (readonly Told[])[]) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const results = answers[asked.length] ?? [];
    asked.push(request.url);
    response.end(JSON.stringify({ results, total: results.length }));
  });
  const port = await listen(server);
  return { asked, api: createMeilisearchApi(`http://127.0.0.1:${String(port)}`, 'a-key') };
}

test('looks at all tasks at once, and then at those that are not done', async () => {
  const { asked, api } = await startServer([
    [
      { uid: 4, status: 'succeeded' },
      { uid: 5, status: 'processing' },
    ],
    [{ uid: 5, status: 'succeeded' }],
  ]);
  await api.waitFor([4, 5]);
  expect(asked).toEqual(['/tasks?uids=4,5&limit=2', '/tasks?uids=5&limit=1']);
});

test('asks nothing where there is nothing to wait for', async () => {
  const { asked, api } = await startServer([]);
  await api.waitFor([]);
  expect(asked).toEqual([]);
});

test.each([
  ['failed', { uid: 4, status: 'failed', error: { message: 'no space left' } }, 'no space left'],
  ['was canceled', { uid: 4, status: 'canceled' }, 'canceled'],
])('says why a task %s', async (_how, told, reason) => {
  const { api } = await startServer([[told]]);
  await expect(api.waitFor([4])).rejects.toMatchObject({
    name: 'SearchError',
    message: expect.stringContaining(reason),
  });
});

test('does not wait for a task that a restored server does not know', async () => {
  const { api } = await startServer([[]]);
  await expect(api.waitFor([4])).rejects.toMatchObject({ name: 'SearchError' });
});
