import { expect, test } from 'vitest';
import { createServerSearchClient, type Post } from './server-search-client.ts';

const ASKED = { query: 'dom', locale: 'bg', filters: {}, offset: 0, limit: 10 } as const;
const HIT = {
  id: 'a',
  type: 'material',
  path: '/bg/material/a/',
  title: 'Dom',
  titleSpans: [{ start: 0, end: 3 }],
  snippet: '',
  snippetSpans: [],
  textLocale: 'bg',
  date: null,
  page: { number: 7, path: '/bg/material/a/text/bg/#p7' },
};
const FOUND = {
  hits: [HIT],
  total: 1,
  sure: 1,
  facets: { type: [{ value: 'material', count: 1 }] },
  closest: false,
  engine: 'meilisearch',
  concept: null,
};

/** A server that answers every question with the same. */
function makeClient(said: unknown, status = 200) {
  const asked: { address: string; body: string }[] = [];
  const post: Post = (address, { body }) => {
    asked.push({ address, body });
    return Promise.resolve({
      ok: status === 200,
      status,
      json: () =>
        said === undefined
          ? Promise.reject(new SyntaxError('Unexpected end'))
          : Promise.resolve(said),
    });
  };
  return { client: createServerSearchClient('/library', post), asked };
}

test('asks the server below the base of the site, without the signal', async () => {
  const { client, asked } = makeClient(FOUND);
  expect(await client.search({ ...ASKED, signal: { aborted: false } })).toEqual(FOUND);
  expect(asked).toEqual([{ address: '/library/search', body: JSON.stringify(ASKED) }]);
});

test.each([404, 405, 429, 500, 503])('fails where the server answers with %i', async (status) => {
  const { client } = makeClient({}, status);
  await expect(client.search(ASKED)).rejects.toMatchObject({ name: 'SearchError' });
});

test.each([
  ['half an answer', undefined],
  ['nothing', null],
  ['a list', []],
  ['a page that a proxy made', { error: 'bad gateway' }],
  ['no hits', { ...FOUND, hits: 'none' }],
  ['a total that is none', { ...FOUND, total: -1 }],
  ['a way to another host', { ...FOUND, hits: [{ ...HIT, path: '//evil.example/' }] }],
  ['a way that is a script', { ...FOUND, hits: [{ ...HIT, path: 'javascript:alert(1)' }] }],
  ['a page elsewhere', { ...FOUND, hits: [{ ...HIT, page: { number: 1, path: 'x' } }] }],
  ['a language that is none', { ...FOUND, hits: [{ ...HIT, textLocale: 'bg x' }] }],
  ['counts that are none', { ...FOUND, facets: { type: [{ value: 'material', count: 'many' }] } }],
  ['a concept elsewhere', { ...FOUND, concept: { title: 'x', path: '\\\\x', count: 1 } }],
])('does not believe a server that says %s', async (_what, said) => {
  const { client } = makeClient(said);
  await expect(client.search(ASKED)).rejects.toMatchObject({ name: 'SearchError' });
});
