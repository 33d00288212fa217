import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, getTestEnv } from './start-strapi.ts';

const APP = path.resolve(import.meta.dirname, '../../cms');

let distDir: string;
let folder: string;

beforeAll(() => {
  distDir = compile();
  folder = mkdtempSync(path.join(tmpdir(), 'closer-start-'));
});

afterAll(() => {
  rmSync(distDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the CMS as a process of its own, as `strapi start` does, until it ends. */
function start(env: Record<string, string>) {
  const script = `require('@strapi/strapi').createStrapi(${JSON.stringify({ appDir: APP, distDir })}).start()`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: APP,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, text: `${stdout}${stderr}`.trim() };
}

describe('a wrong setting', () => {
  it('ends the start with a line a fault, and creates nothing', () => {
    const dataDir = path.join(folder, 'never');
    const env = { ...getTestEnv(dataDir), CMS_PORT: 'abc', EXPORT_TOKEN: 'short' };
    const { status, text } = start(env);
    expect(status).toBe(1);
    expect(text.split('\n')).toEqual([
      'CMS_PORT is no port; give a whole number from 1 to 65535',
      'EXPORT_TOKEN has fewer than 32 characters',
    ]);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('is a folder without a database, where no first start was said', () => {
    const dataDir = path.join(folder, 'mistyped');
    const { status, text } = start({ ...getTestEnv(dataDir), ALLOW_NEW_DB: '0' });
    expect(status).toBe(1);
    expect(text).toContain('mistyped');
    expect(existsSync(dataDir)).toBe(false);
  });
});
