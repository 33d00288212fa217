import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publishStatus } from '@closer/shared/snapshot/export-line.ts';
import type { PublishStatus } from '@closer/shared/snapshot/export-line.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { readFixtureMedia } from '../fixtures/media.ts';
import { toExportText } from './export-text.ts';

export const TOKEN = 'a-token-of-the-tests-with-32-bytes-and-more';

/** Answers one request in another way than a healthy CMS would. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface FakeCms {
  readonly url: string;
  /** What it gives out; a test replaces it as an editor would. */
  snapshot: Snapshot;
  /** For the path of a request: how to answer it wrongly. */
  readonly misbehave: Map<string, Misbehaviour>;
  /** Paths asked for, in their order. */
  readonly asked: string[];
  readonly statuses: PublishStatus[];
  close(): Promise<void>;
}

/** A CMS that speaks the export of the contract over HTTP, on a free port of this machine. */
export async function startFakeCms(snapshot: Snapshot): Promise<FakeCms> {
  const state = { snapshot };
  const misbehave = new Map<string, Misbehaviour>();
  const asked: string[] = [];
  const statuses: PublishStatus[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://cms');
    asked.push(pathname);
    const wrong = misbehave.get(pathname);
    if (wrong !== undefined) wrong(request, response);
    else if (request.headers.authorization !== `Bearer ${TOKEN}`) response.writeHead(401).end();
    else if (pathname === '/api/export') response.end(toExportText(state.snapshot));
    else if (pathname === '/api/export/changes') {
      const [after, wait] = ['after', 'wait'].map((name) => Number(searchParams.get(name)));
      answerChanges(response, state, after ?? 0, Date.now() + (wait ?? 0) * 1000);
    } else if (pathname === '/api/export/status') takeStatus(request, response, statuses);
    else if (pathname.startsWith('/api/export/media/')) {
      answerMedia(response, pathname.split('/').at(-1) ?? '');
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    get snapshot() {
      return state.snapshot;
    },
    set snapshot(next) {
      state.snapshot = next;
    },
    misbehave,
    asked,
    statuses,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answerChanges(
  response: ServerResponse,
  state: { snapshot: Snapshot },
  after: number,
  until: number,
): void {
  const look = (): void => {
    const { sequence } = state.snapshot;
    if (response.destroyed) return;
    if (sequence > after || Date.now() >= until) response.end(JSON.stringify({ sequence }));
    else setTimeout(look, 10);
  };
  look();
}

function answerMedia(response: ServerResponse, sha256: string): void {
  readFixtureMedia(sha256).then(
    (bytes) => response.end(bytes),
    () => response.writeHead(404).end(),
  );
}

function takeStatus(
  request: IncomingMessage,
  response: ServerResponse,
  statuses: PublishStatus[],
): void {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    statuses.push(publishStatus.parse(JSON.parse(text)));
    response.writeHead(204).end();
  });
}
