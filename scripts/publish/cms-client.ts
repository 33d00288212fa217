import { setTimeout as sleep } from 'node:timers/promises';
import { CloserError } from '@closer/shared/errors.ts';
import { exportChanges } from '@closer/shared/snapshot/export-line.ts';
import type { PublishStatus } from '@closer/shared/snapshot/export-line.ts';

/** What the publisher asks of the CMS. All with the one token that has the one right to export. */
export interface CmsClient {
  /** The whole published library, as NDJSON. Ends with an error when the CMS falls silent. */
  readExport(): AsyncIterable<Uint8Array>;
  /**
   * The bytes of an uploaded file, or null where the CMS has no such file.
   */
  readMedia(sha256: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** The newest outbox row: at once when it is newer than `after`, else after at most `wait` seconds. */
  waitForChange(after: number, wait: number, signal: AbortSignal): Promise<number>;
  /** Answers "is it live?" on the CMS home page. */
  sendStatus(status: PublishStatus): Promise<void>;
}

export interface CmsConnection {
  /** Address of the CMS without a slash at its end. */
  readonly url: string;
  readonly token: string;
  /** Milliseconds without a byte after which an answer counts as lost. */
  readonly patience: number;
}

/** Speaks to the CMS over HTTP. Every method throws `ExportError` with what to do when it gets no proper answer. */
export function createCmsClient(connection: CmsConnection): CmsClient {
  return {
    async *readExport() {
      const answer = await ask(connection, '/api/export');
      yield* answer.body;
    },
    async readMedia(sha256) {
      const answer = await ask(connection, `/api/export/media/${sha256}`, { allow: [404] });
      if (answer.status !== 404) return answer.body;
      // What nobody reads keeps its connection and its timer.
      await join(answer.body);
      return null;
    },
    async waitForChange(after, wait, signal) {
      const path = `/api/export/changes?after=${String(after)}&wait=${String(wait)}`;
      const answer = await ask(connection, path, { signal, extraPatience: wait * 1000 });
      const text = new TextDecoder().decode(await join(answer.body));
      const parsed = exportChanges.safeParse(parseJson(text));
      if (parsed.success) return parsed.data.sequence;
      throw failed(connection, `answered ${path} with something else than a sequence`);
    },
    async sendStatus(status) {
      const answer = await ask(connection, '/api/export/status', { send: JSON.stringify(status) });
      await join(answer.body);
    },
  };
}

interface AskOptions {
  /** Statuses beside 2xx that are answers. */
  readonly allow?: readonly number[];
  readonly send?: string;
  readonly signal?: AbortSignal;
  readonly extraPatience?: number;
}

interface Answer {
  readonly status: number;
  readonly body: AsyncIterable<Uint8Array>;
}

async function ask(
  connection: CmsConnection,
  path: string,
  options: AskOptions = {},
): Promise<Answer> {
  const patience = connection.patience + (options.extraPatience ?? 0);
  const silence = new AbortController();
  const timer = setTimeout(() => {
    silence.abort();
  }, patience);
  try {
    const response = await fetch(`${connection.url}${path}`, {
      method: options.send === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${connection.token}`,
        ...(options.send === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(options.send === undefined ? {} : { body: options.send }),
      // The token goes to the CMS and nowhere else.
      redirect: 'error',
      signal: AbortSignal.any([silence.signal, ...(options.signal ? [options.signal] : [])]),
    });
    if (!response.ok && options.allow?.includes(response.status) !== true) {
      await response.body?.cancel();
      throw refused(connection, path, response.status);
    }
    const whole = readPatiently(response, connection, () => timer.refresh());
    return {
      status: response.status,
      body: endWith(whole, () => {
        clearTimeout(timer);
      }),
    };
  } catch (error) {
    clearTimeout(timer);
    throw toExportError(connection, error, silence.signal.aborted, patience);
  }
}

async function* readPatiently(
  response: Response,
  connection: CmsConnection,
  onBytes: () => void,
): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of response.body ?? []) {
      onBytes();
      yield chunk;
    }
  } catch (cause) {
    throw failed(connection, 'broke off in the middle of an answer', cause);
  }
}

async function* endWith<Item>(
  items: AsyncIterable<Item>,
  end: () => void,
): AsyncGenerator<Item, void> {
  try {
    yield* items;
  } finally {
    end();
  }
}

function toExportError(
  connection: CmsConnection,
  error: unknown,
  silent: boolean,
  patience: number,
): CloserError {
  if (error instanceof CloserError) return error;
  if (silent) {
    return failed(connection, `answered nothing for ${String(patience / 1000)} seconds`);
  }
  return failed(connection, `does not answer (${getReason(error)})`, error);
}

function refused(connection: CmsConnection, path: string, status: number): CloserError {
  if (status !== 401 && status !== 403) {
    return failed(connection, `answered ${path} with status ${String(status)}`);
  }
  return new CloserError(
    'ExportError',
    `The CMS at ${connection.url} refused the token (status ${String(status)}). Nothing was published.`,
    { hint: 'EXPORT_TOKEN must be the same for the CMS and here: both read it from .env.' },
  );
}

function failed(connection: CmsConnection, fault: string, cause?: unknown): CloserError {
  return new CloserError(
    'ExportError',
    `The CMS at ${connection.url} ${fault}. Nothing was published; the live site is as it was.`,
    { hint: 'npm start starts the CMS. Its log says why when it does not stay up.', cause },
  );
}

/** `ECONNREFUSED` and its like lie one cause below the error of `fetch`. */
function getReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) {
    return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  }
  return error.message;
}

async function join(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Milliseconds to wait before try number `attempt` (from 1): 1 s, doubled, 30 s at most. */
export function getBackoff(attempt: number): number {
  return Math.min(30_000, 1000 * 2 ** (attempt - 1));
}

/** Waits out a backoff; ends early, without an error, when the signal says so. */
export async function waitOut(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
