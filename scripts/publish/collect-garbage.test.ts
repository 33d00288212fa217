import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  getReleasePath,
  getSnapshotPath,
  getStorePath,
} from '@closer/shared/release/data-folder.ts';
import type { Release } from '@closer/shared/release/release.ts';
import { SNAPSHOT_SCHEMA_VERSION } from '@closer/shared/snapshot/export-line.ts';
import { expect, onTestFinished, test } from 'vitest';
import { collectGarbage } from './collect-garbage.ts';
import { listReleases } from './release-folder.ts';
import type { Manifest } from './snapshot-folder.ts';

const NOW = new Date('2026-11-22T06:00:00Z');
const LONG_AGO = new Date('2026-11-20T06:00:00Z');

const digestOf = (at: number): string => String(at).padStart(64, '0');

/** A data folder with releases 1 to `count`, each with a file of its own; the first is live. */
async function makeData(count: number): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'closer-garbage-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const write = async (path: string, text: string, time = LONG_AGO): Promise<void> => {
    await mkdir(dirname(join(dataDir, path)), { recursive: true });
    await writeFile(join(dataDir, path), text);
    await utimes(join(dataDir, path), time, time);
  };
  for (let at = 1; at <= count; at += 1) {
    const file = {
      sha256: digestOf(at),
      type: 'text/html',
      size: 1,
      status: 200,
      key: 'k',
      headers: {},
    };
    const release: Release = {
      schemaVersion: 1,
      id: `release-${String(at)}`,
      snapshot: 'none',
      sequence: at,
      createdAt: NOW.toISOString(),
      site: 'site',
      counts: {},
      files: { '/': file },
    };
    await write(getReleasePath(release.id), JSON.stringify(release));
    await write(getStorePath(digestOf(at)), 'x');
  }
  await write(getStorePath(digestOf(90)), 'nobody names it');
  await write(getStorePath(digestOf(91)), 'nobody names it yet', NOW);
  await write('store/00/half.tmp', 'half');
  await write('live', 'release-1\n');
  return dataDir;
}

const listStore = async (dataDir: string): Promise<readonly string[]> =>
  (await readdir(join(dataDir, 'store', '00'))).sort();

test('keeps the newest five releases, the live one, and their files', async () => {
  const dataDir = await makeData(8);
  await collectGarbage(dataDir, NOW);
  expect(await listReleases(dataDir)).toEqual(
    [8, 7, 6, 5, 4, 1].map((at) => `release-${String(at)}`),
  );
  expect(await listStore(dataDir)).toEqual([1, 4, 5, 6, 7, 8, 91].map(digestOf));
});

test('removes nothing from the store while a release cannot be read', async () => {
  const dataDir = await makeData(8);
  await writeFile(join(dataDir, getReleasePath('release-7')), 'broken');
  const before = await listStore(dataDir);
  await collectGarbage(dataDir, NOW);
  expect(await listStore(dataDir)).toEqual(before);
});

test('keeps the texts of documents that a kept snapshot has', async () => {
  const dataDir = await makeData(8);
  const folder = join(dataDir, getSnapshotPath('none'));
  const read = { of: digestOf(50), language: 'bg', text: digestOf(90), fault: null, cut: null };
  const kept: Manifest = {
    schemaVersion: SNAPSHOT_SCHEMA_VERSION,
    id: 'none',
    createdAt: NOW.toISOString(),
    sequence: 1,
    counts: {},
    entries: digestOf(0),
    files: [],
    documents: { recipe: 'r', read: [read] },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(kept));
  await collectGarbage(dataDir, NOW);
  expect(await listStore(dataDir)).toEqual([1, 4, 5, 6, 7, 8, 90, 91].map(digestOf));
});
