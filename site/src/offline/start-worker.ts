import { answerRequest, toWanted } from './answer-request.ts';
import { createKeeper, type KeeperTools } from './keeper.ts';
import { isKeeperCall } from './keeper-messages.ts';
import { createKeptFiles } from './kept-files.ts';

interface WaitingEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface MessageToWorker extends WaitingEvent {
  readonly data: unknown;
  readonly ports: readonly Pick<MessagePort, 'postMessage'>[];
}

/** The part of a service worker's scope that is needed; the types of the DOM have none of it. */
export interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listen: (event: MessageToWorker) => void): void;
}

/** What the browser lends the worker. */
export interface WorkerTools extends Pick<KeeperTools, 'getRoom' | 'now'> {
  readonly caches: CacheStorage;
  readonly fetch: (address: Request | string, options?: RequestInit) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Answers pages and files, keeps and forgets languages for the search page, and looks after each page whether something is newer. */
export function startWorker(worker: WorkerScope, tools: WorkerTools): void {
  const { caches, fetch, wait, getRoom, now } = tools;
  const { scope } = worker.registration;
  const kept = createKeptFiles(caches, scope);
  const unregister = async () => await worker.registration.unregister();
  const keeper = createKeeper({ kept, scope, fetch, getRoom, unregister, now });

  worker.addEventListener('install', (event) => {
    // A mended worker waits for no page to be closed.
    event.waitUntil(worker.skipWaiting());
  });
  worker.addEventListener('activate', (event) => {
    event.waitUntil(worker.clients.claim());
  });
  worker.addEventListener('fetch', (event) => {
    const wanted = toWanted(event.request, scope);
    if (wanted === null) return;
    const afterwards = (work: Promise<unknown>) => {
      event.waitUntil(work.catch(() => undefined));
    };
    const answer = answerRequest(event.request, wanted, { kept, fetch, wait, afterwards });
    event.respondWith(answer);
    if (wanted.kind === 'page') afterwards(answer.then(() => keeper.refresh()));
  });
  worker.addEventListener('message', (event) => {
    const { data, ports } = event;
    if (!isKeeperCall(data)) return;
    event.waitUntil(
      keeper.answer(data, (message) => {
        ports[0]?.postMessage(message);
      }),
    );
  });
}
