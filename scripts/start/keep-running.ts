import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { CloserError } from '@closer/shared/errors.ts';
import { END_WITH_PARENT } from './run-child.ts';

/** A server that is started again whenever it ends by itself. */
export interface ServerSpec {
  readonly name: string;
  /** Node's arguments: the program and its own. */
  readonly program: readonly string[];
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Resolves when the child answers; rejects, or goes on until `signal` is aborted, when it does not. */
  readonly waitUntilReady: (child: ChildProcess, signal: AbortSignal) => Promise<void>;
  /** Where its output goes. */
  readonly onOutput: (text: string) => void;
  readonly log: (message: string) => void;
  /** Milliseconds to wait before start number `attempt` after an end. */
  readonly getBackoff: (attempt: number) => number;
}

export interface RunningServer {
  /** Process id of the child that runs, if one does. */
  getPid(): number | undefined;
  /** Ends it for good: politely, after ten seconds by force. */
  stop(): Promise<void>;
}

const STRIP_TYPES = new URL('../strip-types.mjs', import.meta.url).href;
/** Milliseconds a server must live for its next end to count as the first. */
const SETTLED = 60_000;
const PATIENCE = 10_000;

/**
 * Starts a server and resolves when it answers. From then on it is started again when it ends.
 *
 * @throws CloserError `StartError` with its last words when it ends before it ever answered.
 */
export async function keepRunning(spec: ServerSpec): Promise<RunningServer> {
  const state = {
    stopping: false,
    child: undefined as ChildProcess | undefined,
    timer: undefined as NodeJS.Timeout | undefined,
  };
  let attempt = 0;
  const launch = async (): Promise<void> => {
    const began = Date.now();
    const { child, ready, ended } = startChild(spec);
    state.child = child;
    void ended.then((end) => {
      state.child = undefined;
      if (state.stopping || !settled) return;
      attempt = Date.now() - began > SETTLED ? 1 : attempt + 1;
      const wait = spec.getBackoff(attempt);
      spec.log(
        `${spec.name} ended by itself (${end}). Starting it again in ${String(wait / 1000)} s.`,
      );
      state.timer = setTimeout(() => {
        launch().then(
          () => {
            spec.log(`${spec.name} is back.`);
          },
          () => undefined,
        );
      }, wait);
    });
    await ready;
  };
  let settled = false;
  await launch();
  settled = true;
  return {
    getPid: () => state.child?.pid,
    async stop() {
      state.stopping = true;
      clearTimeout(state.timer);
      if (state.child !== undefined) await endChild(state.child);
    },
  };
}

function startChild(spec: ServerSpec) {
  const child = spawn(
    process.execPath,
    ['--import', END_WITH_PARENT, '--import', STRIP_TYPES, ...spec.program],
    {
      cwd: spec.folder,
      env: spec.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let last = '';
  const take = (chunk: Buffer): void => {
    const text = chunk.toString();
    last = (last + text).slice(-4000);
    spec.onOutput(text);
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const gone = new AbortController();
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', (code, signal) => {
      resolve(signal ?? `exit code ${String(code)}`);
    });
  });
  const failed = ended.then((end) => {
    gone.abort();
    throw new CloserError(
      'StartError',
      `${last.trim()}\n${spec.name} did not start (${end}); the lines above are its last.`,
    );
  });
  const ready = Promise.race([spec.waitUntilReady(child, gone.signal), failed]);
  return { child, ready, ended };
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.once('close', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
