import { EventEmitter, once } from 'node:events';
import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

export interface Change {
  readonly action: 'publish' | 'unpublish' | 'delete' | 'save' | 'file';
  readonly type: EntryType | 'file';
  readonly documentId: string;
}

/** What Strapi hands to the work of a transaction; it leaves it untyped. */
interface Transaction {
  trx: Parameters<ReturnType<Core.Strapi['db']['connection']['raw']>['transacting']>[0];
  onCommit: (tell: () => void) => void;
}

const newest = z.object({ id: z.number() }).nullable();
/** How long a change of another process may stay unseen. */
const LOOK_AGAIN_MS = 2000;
const committed = new EventEmitter().setMaxListeners(0);

/**
 * Lets one transaction of PostgreSQL write at a time, until it ends; SQLite has one writer anyway. Two
 * could otherwise take numbers 4 and 5 of the outbox and keep 5 before 4 (a reader who saw 5 would
 * never ask for 4), or find one slug free for two entries.
 */
export async function takeTurn(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(async ({ trx }: Transaction) => {
    await strapi.db.connection.raw('LOCK TABLE closer_outbox IN EXCLUSIVE MODE').transacting(trx);
  });
}

/**
 * Writes the row of a change. Must run in the transaction of the change, so that either both are
 * kept or neither.
 */
export async function recordChange(strapi: Core.Strapi, change: Change): Promise<void> {
  await strapi.db.transaction(async ({ onCommit }: Transaction) => {
    await takeTurn(strapi);
    await strapi.db.query('closer::outbox').create({ data: { ...change, createdAt: new Date() } });
    onCommit(() => committed.emit('change'));
  });
}

/** Number of the newest change; 0 before the first. */
export async function getSequence(strapi: Core.Strapi): Promise<number> {
  const row: unknown = await strapi.db
    .query('closer::outbox')
    .findOne({ select: ['id'], orderBy: { id: 'desc' } });
  return newest.parse(row)?.id ?? 0;
}

/**
 * The number of the newest change as soon as it is greater than `after`, or when `seconds` are over
 * or `stop` fires, whatever it is then.
 */
export async function waitForChange(
  strapi: Core.Strapi,
  after: number,
  seconds: number,
  stop: AbortSignal,
): Promise<number> {
  const end = AbortSignal.any([stop, AbortSignal.timeout(seconds * 1000)]);
  for (;;) {
    // Listen before looking: a change between the two must not be slept through. A command beside
    // the server (the seed) tells nobody, so look again every now and then.
    const wake = AbortSignal.any([end, AbortSignal.timeout(LOOK_AGAIN_MS)]);
    const changed = once(committed, 'change', { signal: wake }).catch(() => undefined);
    const sequence = await getSequence(strapi);
    if (sequence > after || end.aborted) return sequence;
    await changed;
  }
}
