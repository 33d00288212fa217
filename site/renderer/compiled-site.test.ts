import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readCompiledSite } from './compiled-site.ts';
import { readVersions } from './read-versions.ts';

async function makeCompiled(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-compiled-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'server'));
  await mkdir(join(folder, 'client'));
  await writeFile(join(folder, 'server', 'entry.mjs'), 'export {};');
  return folder;
}

test('gives another digest after an upgrade of what draws, and the same without one', async () => {
  const folder = await makeCompiled();
  const digestWith = (...versions: readonly string[]) => readCompiledSite(folder, versions).digest;
  expect(digestWith('sharp@0.35.5')).toBe(digestWith('sharp@0.35.5'));
  expect(digestWith('sharp@0.35.6')).not.toBe(digestWith('sharp@0.35.5'));
});

test('knows the versions of everything that draws', () => {
  const versions = readVersions(join(import.meta.dirname, '..'));
  const names = versions.map((each) => each.slice(0, each.lastIndexOf('@')));
  expect(names).toEqual(
    expect.arrayContaining(['node', 'sharp', 'markdown-it', '@expo-google-fonts/sofia-sans']),
  );
  expect(versions.filter((each) => !/@\d+\.\d+\.\d+/u.test(each))).toEqual([]);
});
