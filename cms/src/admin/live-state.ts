import { publishStatus } from '@closer/shared/snapshot/export-line.ts';
import { z } from 'zod';
import type { MessageKey } from '../dictionaries/dictionaries.ts';

/** What `GET /closer/live-state` answers. */
export const liveState = z.strictObject({
  status: publishStatus.nullable(),
  /** Number of the newest change in the CMS. */
  sequence: z.int().nonnegative(),
});
export type LiveState = z.infer<typeof liveState>;

export type LiveAnswer = 'never' | 'on-the-way' | 'live' | 'failed';

/** Is what was published in the CMS what readers see? */
export function getLiveAnswer({ status, sequence }: LiveState): LiveAnswer {
  if (status === null) return 'never';
  if (status.state === 'publishing' || sequence > status.sequence) return 'on-the-way';
  return status.state;
}

export const LIVE_SENTENCES = {
  never: 'live.never',
  'on-the-way': 'live.on-the-way',
  live: 'live.live',
  failed: 'live.failed',
} as const satisfies Record<LiveAnswer, MessageKey>;
