import { spawn } from 'node:child_process';
import { CloserError } from '@closer/shared/errors.ts';
import { getErrorCode } from '../publish/durable-file.ts';

/** A client program of PostgreSQL. */
export interface ToolCall {
  readonly tool: 'pg_dump' | 'pg_restore' | 'psql';
  readonly args: readonly string[];
  /** What it is told beside the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a program to its end and gives its standard output. Throws `StoreError` with what it said. */
export type RunTool = (call: ToolCall) => Promise<string>;

const INSTALL =
  'Install the client programs of PostgreSQL in the version of the server or a newer one ' +
  '(package postgresql-client in Debian and Ubuntu), then run the same command again.';

/** Letters of an error message that are kept. */
const KEPT = 4000;

/** Runs what is found in `PATH`. */
export const runTool: RunTool = async ({ tool, args, env }) =>
  await new Promise((resolve, reject) => {
    const child = spawn(tool, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-KEPT);
    });
    child.on('error', (cause) => {
      reject(toMissingError(tool, cause));
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(output).toString());
      else reject(toFailedError(tool, said.trim(), signal ?? `exit code ${String(code)}`));
    });
  });

function toMissingError(tool: string, cause: Error): CloserError {
  const why = getErrorCode(cause) === 'ENOENT' ? 'is not on this machine' : cause.message;
  return new CloserError('StoreError', `${tool} ${why}. PostgreSQL is backed up with it.`, {
    hint: INSTALL,
    cause,
  });
}

function toFailedError(tool: string, said: string, end: string): CloserError {
  const message = `${said === '' ? '' : `${said}\n`}${tool} failed (${end}).`;
  const hint = /version mismatch/iu.test(said) ? INSTALL : 'The database is as it was.';
  return new CloserError('StoreError', message, { hint });
}
