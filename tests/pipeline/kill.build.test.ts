import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishLibrary, STEPS } from '@closer/scripts/publish/publish-library.ts';
import { describe, expect, test } from 'vitest';
import { makeFakeRenderer } from './fake-renderer.ts';
import { makeFixture, makeFolder } from './publish-fixture.ts';
import type { Fixture } from './publish-fixture.ts';
import { verifyLive } from './verify-live.ts';

const CHILD = fileURLToPath(new URL('publish-child.ts', import.meta.url));

/** Runs the second publish in a process of its own, which dies at `moment`. */
async function publishUntil(
  dataDir: string,
  siteDir: string,
  cmsUrl: string,
  moment: string,
): Promise<{ signal: unknown; output: string }> {
  const child = spawn(process.execPath, [CHILD, dataDir, cmsUrl, siteDir, moment], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [, signal] = await once(child, 'close');
  return { signal, output };
}

/** A live first release, in the data folder and in a plain folder. */
async function makeFirst(): Promise<{ fixture: Fixture; siteDir: string }> {
  const fixture = await makeFixture();
  const siteDir = join(await makeFolder(), 'site');
  await publishLibrary({ ...fixture.options, siteDir });
  return { fixture, siteDir };
}

/** After a kill the old site or the new one is live, whole; and the next publish goes through, in the plain folder too. */
async function expectWhole(
  { cms, options }: Fixture,
  dataDir: string,
  siteDir: string,
): Promise<void> {
  expect((await verifyLive(dataDir))?.site).toMatch(/^site-[12]$/u);
  const renderer = makeFakeRenderer({ digest: 'site-3', renderPage: () => '<h1>third</h1>' });
  const { release } = await publishLibrary({ ...options, dataDir, siteDir, renderer });
  expect((await verifyLive(dataDir))?.id).toBe(release.id);
  const page = await readFile(join(siteDir, 'en', 'material', 'mat-guide', 'index.html'), 'utf8');
  expect(page).toContain('third');
  expect(cms.asked.length).toBeGreaterThan(0);
}

describe('a publish that is killed', () => {
  test.each(STEPS)('before "%s" leaves a whole site, and the next goes through', async (step) => {
    const { fixture, siteDir } = await makeFirst();
    const { signal } = await publishUntil(fixture.dataDir, siteDir, fixture.cms.url, step);
    expect(signal).toBe('SIGKILL');
    await expectWhole(fixture, fixture.dataDir, siteDir);
  });

  test('after any change of its kind to the disk leaves a whole site', async () => {
    const { fixture, siteDir } = await makeFirst();
    const { cms } = fixture;
    // So that a file of the site folder goes too.
    cms.snapshot = { ...cms.snapshot, sequence: 8, gone: [] };
    const copy = await makeFolder();
    const start = async (name: string) => {
      await cp(fixture.dataDir, join(copy, name), { recursive: true });
      await cp(siteDir, join(copy, `${name}-site`), { recursive: true });
      return [join(copy, name), join(copy, `${name}-site`)] as const;
    };
    const { output } = await publishUntil(...(await start('whole')), cms.url, 'never');
    const changes = output.split('\n').map((change) => toKind(change, copy));
    expect([...new Set(changes)].sort()).toEqual(KINDS);
    for (const kind of KINDS) {
      const moments = new Set([changes.indexOf(kind), changes.lastIndexOf(kind)]);
      for (const moment of moments) {
        const [dataDir, folder] = await start(`${String(moment)}-${kind.replaceAll(/\W/gu, '-')}`);
        const number = String(moment + 1);
        const { signal } = await publishUntil(dataDir, folder, cms.url, number);
        expect(signal).toBe('SIGKILL');
        await expectWhole(fixture, dataDir, folder);
      }
    }
  });
});

/** Every kind of change that a publish makes: each is tried at its first and at its last. */
const KINDS = [
  'flush store',
  'remove site folder',
  'rename live',
  'rename releases',
  'rename site folder',
  'rename snapshots',
  'rename store',
  'write live',
  'write releases',
  'write site folder',
  'write snapshots',
  'write store',
];

/** `rename /copies/whole/releases/20261122-…` is `rename releases`; below `/copies/whole-site` all is the site folder. */
function toKind(change: string, copies: string): string {
  const blank = change.indexOf(' ');
  const [folder = '', first = ''] = relative(copies, change.slice(blank + 1)).split(sep);
  return `${change.slice(0, blank)} ${folder.endsWith('-site') ? 'site folder' : (first.split('.')[0] ?? '')}`;
}
