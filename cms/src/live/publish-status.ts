import { publishStatus, type PublishStatus } from '@closer/shared/snapshot/export-line.ts';
import type { Core } from '@strapi/strapi';
import { getSequence } from '../records/outbox.ts';

/** The answer to "is it live?". */
export interface LiveState {
  /** What the publisher said last; null before its first word. */
  readonly status: PublishStatus | null;
  /** Number of the newest change: greater than the status's, and it is still on its way. */
  readonly sequence: number;
}

const KEY = { type: 'closer', name: 'publish', key: 'status' } as const;

/** Keeps what the publisher said last, in place of what it said before. */
export async function savePublishStatus(strapi: Core.Strapi, status: PublishStatus): Promise<void> {
  await strapi.store.set({ ...KEY, value: status });
}

/**
 * What the publisher said last, null before its first word, beside the number of the newest change.
 *
 * @throws ZodError where what is kept is no status.
 */
export async function getLiveState(strapi: Core.Strapi): Promise<LiveState> {
  const stored: unknown = await strapi.store.get(KEY);
  return {
    status: publishStatus.nullish().parse(stored) ?? null,
    sequence: await getSequence(strapi),
  };
}

type Context = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

/** `GET /closer/live-state` for whoever is signed in to the CMS: what its home page shows. */
export function addLiveStateRoute(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/closer',
    routes: [
      {
        method: 'GET',
        path: '/live-state',
        handler: async (context: Context) => {
          context.body = { data: await getLiveState(strapi) };
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        info: { type: 'admin' },
      },
    ],
  });
}
