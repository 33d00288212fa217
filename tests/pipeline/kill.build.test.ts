import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

  test('after any of ten changes to the disk leaves a whole site', async () => {
    const { fixture, siteDir } = await makeFirst();
    const copy = await makeFolder();
    const start = async (name: string) => {
      await cp(fixture.dataDir, join(copy, name), { recursive: true });
      await cp(siteDir, join(copy, `${name}-site`), { recursive: true });
      return [join(copy, name), join(copy, `${name}-site`)] as const;
    };
    const whole = await publishUntil(...(await start('whole')), fixture.cms.url, 'never');
    const changes = Number(whole.output);
    expect(changes).toBeGreaterThan(10);
    for (let at = 1; at <= 10; at += 1) {
      const [dataDir, folder] = await start(String(at));
      const moment = String(Math.ceil((changes * at) / 10));
      const { signal } = await publishUntil(dataDir, folder, fixture.cms.url, moment);
      expect(signal).toBe('SIGKILL');
      await expectWhole(fixture, dataDir, folder);
    }
  });
});
