import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import type { addModels } from '../../cms/src/records/models.ts';

export type Strapi = Parameters<typeof addModels>[0];

interface StrapiModule {
  createStrapi: (options: { appDir: string; distDir: string; serveAdminPanel: boolean }) => Strapi;
}

/** A running CMS of its own: an empty database, an own port. */
export interface TestCms {
  readonly strapi: Strapi;
  /** `http://127.0.0.1:1234`, without a slash at its end. */
  readonly address: string;
  readonly dataDir: string;
  /** A module of the compiled CMS, by its path in `dist`. */
  load<Module>(file: string): Promise<Module>;
  stop(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const APP = path.join(ROOT, 'cms');

export const EXPORT_TOKEN = 'export-'.padEnd(40, '0123456789');
export const ADMIN = { email: 'admin@closer.test', password: 'Closer-Test-2026' };

const SECRETS = {
  APP_KEYS: 'keys-'.padEnd(40, '0123456789'),
  ADMIN_JWT_SECRET: 'jwt-'.padEnd(40, '0123456789'),
  API_TOKEN_SALT: 'salt-'.padEnd(40, '0123456789'),
  TRANSFER_TOKEN_SALT: 'transfer-'.padEnd(40, '0123456789'),
  ENCRYPTION_KEY: 'encryption-'.padEnd(40, '0123456789'),
  EXPORT_TOKEN,
};

/** The environment of a first start with nothing but its folder. */
export function getTestEnv(dataDir: string): Record<string, string> {
  return {
    ...SECRETS,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    ALLOW_NEW_DB: '1',
    CLOSER_ADMIN_EMAIL: ADMIN.email,
    CLOSER_ADMIN_PASSWORD: ADMIN.password,
  };
}

/**
 * Starts the real CMS in this process. `env` changes settings of `cms/src/env.ts`; `fill` puts into the
 * data folder what was there before.
 */
export async function startStrapi(
  env: Readonly<Record<string, string>> = {},
  fill: (dataDir: string) => void = () => undefined,
): Promise<TestCms> {
  const distDir = compile();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'closer-cms-'));
  fill(dataDir);
  const port = await findFreePort();
  Object.assign(process.env, getTestEnv(dataDir), { CMS_PORT: String(port) }, env);
  const entry = createRequire(path.join(APP, 'package.json')).resolve('@strapi/strapi');
  const { createStrapi } = (await import(entry)) as StrapiModule;
  const strapi = createStrapi({ appDir: APP, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  await strapi.listen();
  return {
    strapi,
    address: `http://127.0.0.1:${String(port)}`,
    dataDir,
    load: async <Module>(file: string) => (await import(path.join(distDir, file))) as Module,
    stop: async () => {
      await destroy(strapi);
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(distDir, { recursive: true, force: true });
    },
  };
}

/** Strapi takes every listener off the process when it ends, those of the test runner too. */
async function destroy(strapi: Strapi): Promise<void> {
  const kept = vi.spyOn(process, 'removeAllListeners').mockReturnValue(process);
  await strapi.destroy();
  kept.mockRestore();
}

/** Compiles the server into a folder of its own inside the CMS, where it finds its packages. */
export function compile(): string {
  const parent = path.join(APP, '.tmp');
  mkdirSync(parent, { recursive: true });
  const outDir = mkdtempSync(path.join(parent, 'test-dist-'));
  const compiler = createRequire(path.join(APP, 'package.json')).resolve('typescript/bin/tsc');
  const options = ['--outDir', outDir, '--noCheck', '--noEmitOnError', 'false'];
  const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', APP, ...options], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new TypeError(`the CMS does not compile:\n${stdout}`);
  return outDir;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new TypeError('no port is free');
  return address.port;
}
