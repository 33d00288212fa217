import { setTimeout as sleep } from 'node:timers/promises';
import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';
import { groupByLang, MAX_IDS, type BenchEngine } from './search-engine.ts';

const task = z.object({ taskUid: z.number() });
const taskState = z.object({ status: z.string(), error: z.unknown() });
const answer = z.object({
  hits: z.array(z.object({ id: z.string() })),
  estimatedTotalHits: z.number(),
});

/** Documents sent in one request. */
const BATCH = 1000;
const LOOK_EVERY = 50;

type Send = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** A real Meilisearch with the settings it comes with, an index a language. */
export function createStockMeilisearchEngine(url: string, key: string | undefined): BenchEngine {
  const send = createSend(url, key);
  const run = `bench_${String(process.pid)}`;
  return {
    name: 'Meilisearch, stock',
    build: async (documents) => {
      const groups = groupByLang(documents);
      for (const [lang, ofLang] of groups) {
        for (let at = 0; at < ofLang.length; at += BATCH) {
          // Its ids are letters, digits, hyphens and underscores: a place in the list is one.
          const batch = ofLang.slice(at, at + BATCH).map(({ title, body }, place) => ({
            id: String(at + place),
            title,
            body,
          }));
          await wait(
            send,
            await send('POST', `/indexes/${run}_${lang}/documents?primaryKey=id`, batch),
          );
        }
      }
      return {
        codeBytes: null,
        files: null,
        ask: async (lang, query) => {
          const began = performance.now();
          const said = await send('POST', `/indexes/${run}_${lang}/search`, {
            q: query,
            limit: MAX_IDS,
          });
          const ms = performance.now() - began;
          const { hits, estimatedTotalHits } = answer.parse(said);
          const ids = hits.flatMap(({ id }) => groups.get(lang)?.[Number(id)]?.id ?? []);
          const total = estimatedTotalHits;
          return { ids, total, closest: false, sure: total, ms, bytes: null };
        },
        close: async () => {
          for (const lang of groups.keys())
            await wait(send, await send('DELETE', `/indexes/${run}_${lang}`));
        },
      };
    },
  };
}

function createSend(url: string, key: string | undefined): Send {
  return async (method, path, body) => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) {
      const said: unknown = await response.json();
      return said;
    }
    throw new CloserError(
      'SearchError',
      `Meilisearch answered ${method} ${path} with ${String(response.status)}: ${await response.text()}`,
    );
  };
}

async function wait(send: Send, said: unknown): Promise<void> {
  const { taskUid } = task.parse(said);
  for (;;) {
    const { status, error } = taskState.parse(await send('GET', `/tasks/${String(taskUid)}`));
    if (status === 'succeeded') return;
    if (status === 'failed' || status === 'canceled') {
      throw new CloserError(
        'SearchError',
        `Meilisearch could not do a task: ${JSON.stringify(error)}`,
      );
    }
    await sleep(LOOK_EVERY);
  }
}
