import { CloserError } from '@closer/shared/errors.ts';
import { keepLanguage, type KeepTools } from './keep-language.ts';
import type { Kept, KeeperCall, KeeperReply } from './keeper-messages.ts';
import type { KeptFiles } from './kept-files.ts';
import type { KeptLanguage } from './kept-language.ts';
import { isNoRoom, refreshLanguage } from './refresh-language.ts';

/** What the browser lends, and the kept files themselves. */
export interface KeeperTools {
  readonly kept: KeptFiles;
  /** Address of the site, with a slash at its end. */
  readonly scope: string;
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
  readonly getRoom: KeepTools['getRoom'];
  /** Takes the worker out of the browser. */
  readonly unregister: () => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Keeps and forgets languages, one thing after the other: two that fetch and sweep at once would take each other's files away. */
export interface Keeper {
  /** Replies steps, then the end; never rejects. */
  answer(call: KeeperCall, reply: (message: KeeperReply) => void): Promise<void>;
  /** Looks whether the site has something newer, or takes the worker back. What cannot be fetched stays as it is. */
  refresh(): Promise<void>;
}

/** The kept languages of this browser. What comes while something is done waits for its end. */
export function createKeeper(tools: KeeperTools): Keeper {
  const { kept, scope, getRoom, unregister, now } = tools;
  const fetchFile: KeepTools['fetchFile'] = async (path, fresh) => {
    const cache = fresh ? 'no-cache' : 'default';
    const response = await tools.fetch(scope + path.slice(1), { cache });
    if (response.ok && !response.redirected) return response;
    throw new CloserError('OfflineError', `${path} was answered with ${response.status}.`);
  };
  const keep = async (locale: string, onProgress: KeepTools['onProgress'] = () => undefined) =>
    await keepLanguage(locale, { kept, fetchFile, getRoom, onProgress });
  const leave = async () => {
    await kept.clear();
    await unregister();
  };
  const leaveIfEmpty = async () => {
    if ((await kept.languages()).size === 0) await leave();
  };
  const tell = async (locale: string, reply: (message: KeeperReply) => void) => {
    const language = (await kept.languages()).get(locale);
    reply({ kept: language === undefined ? null : toKept(language) });
    if (language?.behind?.told !== false) return;
    await inTurn(async () => {
      const { behind } = (await kept.languages()).get(locale) ?? {};
      if (behind !== undefined) await kept.setBehind(locale, { ...behind, told: true });
    });
  };
  const change = async (
    call: Exclude<KeeperCall, { readonly ask: string }>,
    reply: (message: KeeperReply) => void,
  ) => {
    if ('forget' in call) {
      await kept.forget(call.forget);
      await leaveIfEmpty();
      reply({ kept: null });
    } else {
      const { bytes } = await keep(call.keep, (done, total) => {
        reply({ done, total });
      });
      reply({ kept: { bytes } });
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
      // To bring a language up to date may take minutes on a slow line: who only asks does not wait for it.
      if ('ask' in call) {
        await tell(call.ask, reply).catch(() => {
          reply({ fault: 'line' });
        });
        return;
      }
      await inTurn(async () => {
        try {
          await change(call, reply);
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
        for (const [locale, language] of await kept.languages())
          await refreshLanguage(locale, language, { kept, keep, now });
      });
    },
  };
}

const toKept = ({ summary, behind }: KeptLanguage): Kept => ({
  bytes: summary.bytes,
  ...(behind === undefined ? {} : { behind: behind.told ? 'known' : 'news' }),
});

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
