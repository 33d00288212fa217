import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { SEARCH_SERVER_FILE } from '@closer/shared/release/data-folder.ts';
import type { SearchClient } from '@closer/shared/search/search-client.ts';
import { describeIndexes, searchServer } from '@closer/shared/search/search-server.ts';
import type { SearchServer } from '@closer/shared/search/search-server.ts';
import { digestText } from '../renderer/digest-text.ts';

/** Milliseconds between looks at what the publisher tells of Meilisearch. */
const LOOK_EVERY = 1000;
/** Milliseconds after which a question is given up. */
const TIMEOUT = 2000;
/** Bytes of the largest answer that is believed. */
const LARGEST = 8 * 1024 * 1024;

/** Asks `POST /multi-search`. */
export type AskMeilisearch = (body: unknown) => Promise<unknown>;

export interface MeilisearchServerOptions {
  readonly dataDir: string;
  readonly createClient: (ask: AskMeilisearch) => SearchClient;
  readonly log: (message: string) => void;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/**
 * Meilisearch as the publisher tells of it, always by its newest key. Null where it tells of none, and where the indexes were made by
 * another version than this: their keys are not those of our queries.
 */
export function followMeilisearch({
  dataDir,
  createClient,
  log,
  now,
}: MeilisearchServerOptions): () => Promise<SearchClient | null> {
  const madeBy = digestText(describeIndexes());
  let lookedAt = -Infinity;
  let text: string | null | undefined;
  let client: SearchClient | null = null;
  const look = async (): Promise<void> => {
    const next = await readFile(join(dataDir, SEARCH_SERVER_FILE), 'utf8').catch(() => null);
    if (next === text) return;
    text = next;
    const told = next === null ? null : parse(next);
    client = told?.madeBy === madeBy ? createClient(createAsk(told)) : null;
    log(say(told, client !== null));
  };
  let looking = Promise.resolve();
  return async () => {
    if (now() - lookedAt >= LOOK_EVERY) {
      lookedAt = now();
      looking = look();
    }
    await looking;
    return client;
  };
}

function say(told: SearchServer | null, fits: boolean): string {
  if (told === null) return 'Search is answered from the index of the release.';
  return fits
    ? `Search is answered by Meilisearch at ${told.url}.`
    : `The indexes of Meilisearch at ${told.url} are of another version: search is answered from the index of the release until they are filled anew.`;
}

function parse(text: string): SearchServer | null {
  try {
    return searchServer.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function createAsk({ url, key }: SearchServer): AskMeilisearch {
  return async (body) => {
    const response = await fetch(`${url}/multi-search`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${key}`,
        // It stands beside us: packing an answer and unpacking it would take longer than sending it.
        'accept-encoding': 'identity',
      },
      body: JSON.stringify(body),
      // The key goes to Meilisearch and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const size = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || size > LARGEST) {
      await response.body?.cancel();
      throw new CloserError(
        'SearchError',
        `Meilisearch answered with status ${String(response.status)} and ${String(size)} bytes.`,
      );
    }
    const said: unknown = await response.json();
    return said;
  };
}
