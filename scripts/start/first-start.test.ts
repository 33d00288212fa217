import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseSettings } from '../env.ts';
import type { Settings } from '../env.ts';
import { beginFirstStart, endFirstStart } from './first-start.ts';

async function makeSettings(more: Readonly<Record<string, string>> = {}): Promise<Settings> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-first-start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return parseSettings({ DATA_DIR: folder, ...more }, folder);
}

test('keeps the password of a first start that was cut short, until it was shown', async () => {
  const settings = await makeSettings();
  const admin = await beginFirstStart(settings, true);
  expect(admin?.password).toMatch(/^\w{20}$/u);
  expect(await beginFirstStart(settings, false)).toEqual(admin);
  await endFirstStart(settings.DATA_DIR);
  expect(await readdir(settings.DATA_DIR)).toEqual([]);
  expect(await beginFirstStart(settings, false)).toBeNull();
});

test('makes a new password where the kept one was cut off', async () => {
  const settings = await makeSettings();
  await writeFile(join(settings.DATA_DIR, 'first-start.json'), '{"email":"a');
  const admin = await beginFirstStart(settings, false);
  expect(admin).not.toBeNull();
  expect(await beginFirstStart(settings, false)).toEqual(admin);
});

test('prints no password for a PostgreSQL that had its first start', async () => {
  const settings = await makeSettings({
    DATABASE_URL: 'postgres://closer@localhost/closer',
    ALLOW_NEW_DB: '1',
  });
  expect(await beginFirstStart(settings, false)).not.toBeNull();
  await endFirstStart(settings.DATA_DIR);
  await writeFile(join(settings.DATA_DIR, 'live'), 'a-release\n');
  expect(await beginFirstStart(settings, false)).toBeNull();
});
