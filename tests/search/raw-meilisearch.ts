import { setTimeout as sleep } from 'node:timers/promises';
import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';

const task = z.object({ taskUid: z.number() });
const taskState = z.object({ status: z.string(), error: z.unknown() });

const LOOK_EVERY = 50;

/** A real Meilisearch as it is, path by path: what tests and benches ask beyond what the publisher does. */
export interface RawMeilisearch {
  /** Asks and gives what it says. Throws `SearchError` for anything but success. */
  readonly send: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** The same for what becomes a task; resolves when that is done. */
  readonly run: (method: string, path: string, body?: unknown) => Promise<void>;
}

/** @param key none where the server was started without one */
export function openRawMeilisearch(url: string, key: string | undefined): RawMeilisearch {
  const send: RawMeilisearch['send'] = async (method, path, body) => {
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
  const run: RawMeilisearch['run'] = async (method, path, body) => {
    const { taskUid } = task.parse(await send(method, path, body));
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
  };
  return { send, run };
}
