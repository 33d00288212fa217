import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { expect, test } from 'vitest';
import { makeFixture, makeFolder } from './publish-fixture.ts';
import type { Fixture } from './publish-fixture.ts';

async function makeMirrored(): Promise<{ fixture: Fixture; siteDir: string }> {
  const fixture = await makeFixture();
  const siteDir = join(await makeFolder(), 'public site');
  await publishLibrary({ ...fixture.options, siteDir });
  return { fixture, siteDir };
}

test('keeps a plain folder that any web host can serve', async () => {
  const { siteDir } = await makeMirrored();
  const read = (name: string) => readFile(join(siteDir, name), 'utf8');
  expect(await read('index.html')).toContain('<h1>Closer</h1>');
  expect(await read('en/material/mat-guide/index.html')).toContain('<h1>mat-guide</h1>');
  expect(await read('_astro/a.css')).toContain('h1 {');
  expect(await read('en/material/cohesion-guide/index.html')).toContain(
    'content="0; url=/en/material/mat-guide/"',
  );
  expect(await read('en/material/withdrawn-leaflet/index.html')).toContain('<h1>Gone</h1>');
});

test('follows a change and removes what is gone, with its empty folders', async () => {
  const { fixture, siteDir } = await makeMirrored();
  const { cms, options } = fixture;
  cms.snapshot = {
    ...cms.snapshot,
    sequence: 8,
    entries: cms.snapshot.entries.filter(({ entry }) => entry.id !== 'mat-guide'),
  };
  await publishLibrary({ ...options, siteDir });
  expect(await readdir(join(siteDir, 'en', 'material'))).not.toContain('mat-guide');
  expect(await readFile(join(siteDir, 'en', 'index.html'), 'utf8')).not.toContain('mat-guide');
});

test('refuses a folder with files of somebody else, and leaves them', async () => {
  const fixture = await makeFixture();
  const siteDir = await makeFolder();
  await mkdir(join(siteDir, 'photos'));
  await writeFile(join(siteDir, 'photos', 'a.txt'), 'mine');
  await expect(publishLibrary({ ...fixture.options, siteDir })).rejects.toThrow(
    'holds files that Closer did not put there',
  );
  expect(await readFile(join(siteDir, 'photos', 'a.txt'), 'utf8')).toBe('mine');
});
