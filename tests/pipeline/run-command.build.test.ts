import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { SEARCH_SERVER_FILE } from '@closer/shared/release/data-folder.ts';
import { expect, onTestFinished, test } from 'vitest';
import { makeFixture, makeFolder } from './publish-fixture.ts';

const run = promisify(execFile);
const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

interface Failure {
  readonly code: number;
  readonly stderr: string;
  readonly stdout: string;
}

/** Runs `scripts/<command>.ts` of this repository with these settings, to its failure. */
async function fail(command: string, env: Record<string, string>): Promise<Failure> {
  const { PATH = '' } = process.env;
  return await run(process.execPath, [join(ROOT, 'scripts', `${command}.ts`)], {
    env: { PATH, ...env },
  }).then(
    () => {
      throw new Error(`${command} did not fail`);
    },
    (error: unknown) => error as Failure,
  );
}

async function takePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const SECRETS = Object.fromEntries(
  [
    'APP_KEYS',
    'ADMIN_JWT_SECRET',
    'API_TOKEN_SALT',
    'TRANSFER_TOKEN_SALT',
    'ENCRYPTION_KEY',
    'EXPORT_TOKEN',
  ].map((name) => [name, `${name}-${'x'.repeat(32)}`]),
);

test('malformed settings stop the start with a line each, and make nothing', async () => {
  const folder = await makeFolder();
  const { code, stderr } = await fail('start', {
    DATA_DIR: join(folder, 'data'),
    SITE_PORT: 'abc',
    CMS_PORT: '99999',
    SITE_URL: 'example.org',
    EXPORT_TOKEN: 'toBeModified',
  });
  expect(code).toBe(1);
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['SITE_PORT', 'CMS_PORT', 'SITE_URL', 'EXPORT_TOKEN', 'EXPORT_TOKEN']);
  expect(await readdir(folder)).toEqual([]);
});

test('ports in use stop the start with a line each, before anything is made', async () => {
  const folder = await makeFolder();
  const [site, cms] = [await takePort(), await takePort()];
  const { code, stderr } = await fail('start', {
    ...SECRETS,
    ALLOW_NEW_DB: '1',
    DATA_DIR: join(folder, 'data'),
    SITE_PORT: String(site),
    CMS_PORT: String(cms),
  });
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${String(site)} at 127.0.0.1 is in use by another program`);
  expect(stderr).toContain(`Port ${String(cms)} at 127.0.0.1 is in use by another program`);
  expect(await readdir(folder)).toEqual([]);
});

test('a mistyped DATA_DIR stops a later start, and no empty database is made', async () => {
  const folder = await makeFolder();
  const { code, stderr } = await fail('start', { ...SECRETS, DATA_DIR: join(folder, 'dat') });
  expect(code).toBe(1);
  expect(stderr).toContain('DATA_DIR has no database');
  expect(await readdir(folder)).toEqual([]);
});

test('a rollback without a release to go back to says so', async () => {
  const { stderr } = await fail('rollback', { DATA_DIR: await makeFolder() });
  expect(stderr).toContain('There is no release before the live one to go back to');
});

test('a rollback takes Meilisearch out of search, whose indexes hold what is taken back', async () => {
  const { options, cms, dataDir } = await makeFixture();
  const { release } = await publishLibrary(options);
  cms.snapshot = { ...cms.snapshot, sequence: cms.snapshot.sequence + 1 };
  await publishLibrary(options);
  await writeFile(join(dataDir, SEARCH_SERVER_FILE), '{}\n');
  const { PATH = '' } = process.env;
  const env = { PATH, DATA_DIR: dataDir };
  await run(process.execPath, [join(ROOT, 'scripts', 'rollback.ts')], { env });
  expect(await readFile(join(dataDir, 'live'), 'utf8')).toBe(`${release.id}\n`);
  expect(await readdir(dataDir)).not.toContain(SEARCH_SERVER_FILE);
});

/** A copy of the launcher beside a lockfile that nothing was installed from. */
async function makeLauncher(): Promise<string> {
  const folder = join(await makeFolder(), 'with a space');
  await mkdir(join(folder, 'scripts'), { recursive: true });
  await cp(join(ROOT, 'scripts', 'run.mjs'), join(folder, 'scripts', 'run.mjs'));
  await cp(join(ROOT, 'scripts', 'strip-types.mjs'), join(folder, 'scripts', 'strip-types.mjs'));
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await writeFile(join(folder, 'pnpm-lock.yaml'), 'one\n');
  await writeFile(
    join(folder, 'scripts', 'hello.ts'),
    'const words: string[] = process.argv.slice(2);\nconsole.log(words.join(" "), process.versions.node);\n',
  );
  return folder;
}

/** What an install leaves behind. */
async function install(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules', '.pnpm'), { recursive: true });
  await mkdir(join(folder, 'node_modules', 'node', 'bin'), { recursive: true });
  await cp(join(folder, 'pnpm-lock.yaml'), join(folder, 'node_modules', '.pnpm', 'lock.yaml'));
  await cp(process.execPath, join(folder, 'node_modules', 'node', 'bin', 'node'));
}

test('the launcher runs a command at once when all is installed, from a path with spaces', async () => {
  const folder = await makeLauncher();
  await install(folder);
  const { stdout } = await run(process.execPath, [
    join(folder, 'scripts', 'run.mjs'),
    'hello',
    'a',
    'b c',
  ]);
  expect(stdout).toBe(`a b c ${process.versions.node}\n`);
});

test('the launcher installs when the lockfile changed, and says what to do when that fails', async () => {
  const folder = await makeLauncher();
  await install(folder);
  await writeFile(join(folder, 'pnpm-lock.yaml'), 'two\n');
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'npx'), '#!/bin/sh\necho "asked: $@"\nexit 7\n', { mode: 0o755 });
  const failure = await run(process.execPath, [join(folder, 'scripts', 'run.mjs'), 'hello'], {
    env: { PATH: `${bin}:/usr/bin:/bin` },
  }).then(
    () => null,
    (error: unknown) => error as Failure,
  );
  expect(failure?.code).toBe(1);
  expect(failure?.stdout).toContain('Installing what Closer needs');
  expect(failure?.stdout).toMatch(/asked: --yes pnpm@[\d.]+ install --frozen-lockfile/u);
  expect(failure?.stderr).toContain('The packages could not be installed.');
});

test('the launcher names its commands to who mistypes one', async () => {
  const folder = await makeLauncher();
  await install(folder);
  await expect(run(process.execPath, [join(folder, 'scripts', 'run.mjs'), '../x'])).rejects.toThrow(
    'Closer has no command "../x"',
  );
});
