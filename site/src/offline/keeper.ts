import { CloserError } from '@closer/shared/errors.ts';
import { keepLanguage, type KeepTools } from './keep-language.ts';
import type { Kept, KeeperCall, KeeperReply } from './keeper-messages.ts';
import type { KeptFiles } from './kept-files.ts';
import type { OfflineSummary } from './offline-list.ts';

/** What the browser lends, and the kept files themselves. */
export interface KeeperTools {
  readonly kept: KeptFiles;
  /** Address of the site, with a slash at its end. */
  readonly scope: string;
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
  readonly getRoom: KeepTools['getRoom'];
  /** Takes the worker out of the browser. */
  readonly unregister: () => Promise<unknown>;
}

/** Keeps and forgets languages, one thing after the other: two that fetch and sweep at once would take each other's files away. */
export interface Keeper {
  /** Replies steps, then the end; never rejects. */
  answer(call: KeeperCall, reply: (message: KeeperReply) => void): Promise<void>;
  /** Looks whether the site has something newer, or takes the worker back. What cannot be fetched stays as it is. */
  refresh(): Promise<void>;
}

export function createKeeper(tools: KeeperTools): Keeper {
  const { kept, scope, getRoom, unregister } = tools;
  const fetchFile: KeepTools['fetchFile'] = async (path, fresh) => {
    const cache = fresh ? 'no-cache' : 'default';
    const response = await tools.fetch(scope + path.slice(1), { cache });
    if (response.ok && !response.redirected) return response;
    throw new CloserError('OfflineError', `${path} was answered with ${response.status}.`);
  };
  const keep = async (locale: string, onProgress: KeepTools['onProgress']) =>
    await keepLanguage(locale, { kept, fetchFile, getRoom, onProgress });
  const leave = async () => {
    await kept.clear();
    await unregister();
  };
  const leaveIfEmpty = async () => {
    if ((await kept.languages()).size === 0) await leave();
  };
  const answerNow: Keeper['answer'] = async (call, reply) => {
    if ('ask' in call) {
      reply({ kept: toKept((await kept.languages()).get(call.ask)?.summary) });
    } else if ('forget' in call) {
      await kept.forget(call.forget);
      await leaveIfEmpty();
      reply({ kept: null });
    } else {
      const summary = await keep(call.keep, (done, total) => {
        reply({ done, total });
      });
      reply({ kept: toKept(summary) });
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    await turn;
  };
  return {
    answer: async (call, reply) => {
      await inTurn(async () => {
        try {
          await answerNow(call, reply);
        } catch (error) {
          reply({ fault: isNoRoom(error) ? 'room' : 'line' });
          // Half a language is of no use, and takes room.
          await kept.sweep().then(leaveIfEmpty, leave);
        }
      });
    },
    refresh: async () => {
      await inTurn(async () => {
        const script = await fetchScript(tools);
        if (script === null) return;
        if (await isWithdrawn(script)) {
          await leave();
          return;
        }
        for (const locale of (await kept.languages()).keys())
          await keep(locale, () => undefined).catch(() => undefined);
      });
    },
  };
}

const toKept = (summary: OfflineSummary | undefined): Kept | null =>
  summary === undefined ? null : { bytes: summary.bytes };

const isNoRoom = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

/** The worker's own script as the site has it now; null without a connection. */
async function fetchScript({ fetch, scope }: KeeperTools): Promise<Response | null> {
  const options = { cache: 'no-cache' } as const;
  return await fetch(`${scope}service-worker.js`, options).catch(() => null);
}

/** A site takes the worker back by giving none, or an empty one, at its address. */
async function isWithdrawn(script: Response): Promise<boolean> {
  if (script.status === 404 || script.status === 410) return true;
  return script.ok && (await script.text()).trim() === '';
}
