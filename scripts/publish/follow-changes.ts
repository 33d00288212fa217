import { CloserError } from '@closer/shared/errors.ts';
import type { CmsClient } from './cms-client.ts';
import { getBackoff, waitOut } from './cms-client.ts';

export interface FollowOptions {
  readonly cms: Pick<CmsClient, 'waitForChange'>;
  /** Outbox row up to which all is published. */
  readonly after: number;
  /** Publishes and gives the row up to which it did. */
  readonly publish: (sequence: number) => Promise<number>;
  /** The day that it is, in UTC. What is over is said by it, so all is published anew on the first look of a day. */
  readonly getToday: () => string;
  /** The day for which all is published. */
  readonly publishedOn: string;
  /** Whether an operator went back to an older release, which a new day must not undo. */
  readonly isHeld: () => Promise<boolean>;
  readonly log: (message: string) => void;
  readonly signal: AbortSignal;
  /** Seconds that one question waits for a change. */
  readonly wait: number;
  /** Milliseconds to wait before try number `attempt`. */
  readonly getBackoff?: (attempt: number) => number;
}

/**
 * Publishes whenever the outbox of the CMS grows or a day begins, until the signal says stop. One publish at a time: what changes
 * meanwhile goes together into the next. After findings it waits for the next change, since only an editor can mend
 * them; after any other fault it tries again.
 */
export async function followChanges(options: FollowOptions): Promise<void> {
  const { cms, log, signal, wait, getToday, isHeld } = options;
  const backoff = options.getBackoff ?? getBackoff;
  /** Row that was tried last, published or refused. */
  let tried = options.after;
  let triedOn = options.publishedOn;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const sequence = await cms.waitForChange(tried, wait, signal);
      // A smaller number is an older library: the CMS was restored from a backup.
      const today = getToday();
      const isNewDay = today !== triedOn && !(await isHeld());
      if (sequence !== tried || isNewDay) {
        tried = await tryPublish(sequence, options);
        triedOn = today;
      }
      failures = 0;
    } catch (error) {
      failures += 1;
      // The first tells; the rest of a long outage would only repeat it.
      if (failures === 1 && !isAborted(signal))
        log(`${toText(error)}\nTrying again until it does.`);
      await waitOut(backoff(failures), signal);
    }
  }
}

/** Asked anew: the signal may have come while something was waited for. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

/** @returns the row up to which there is nothing left to try. */
async function tryPublish(sequence: number, { publish, log }: FollowOptions): Promise<number> {
  try {
    return await publish(sequence);
  } catch (error) {
    if (!isForEditors(error)) throw error;
    log(toText(error));
    return sequence;
  }
}

/** Whether only a change of the library (or of the code) mends a fault, so that trying again does not. */
export const isForEditors = (error: unknown): boolean =>
  error instanceof CloserError && (error.name === 'ContentError' || error.name === 'RenderError');

const toText = (error: unknown): string => (error instanceof Error ? error.message : String(error));
