import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sweepLeftovers } from './sweep-leftovers.ts';

const NOW = new Date('2026-11-22T06:00:00Z');
const LONG_AGO = new Date('2026-11-20T06:00:00Z');

it('removes what killed uploads left behind long ago, and nothing else', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'closer-sweep-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of ['closer-upload-old', 'closer-upload-new', 'others']) {
    await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, name, 'file'), 'bytes');
  }
  await writeFile(path.join(folder, '.0f3a-1b.part'), 'half');
  await writeFile(path.join(folder, 'manual.pdf'), 'whole');
  for (const name of await readdir(folder)) {
    const time = name === 'closer-upload-new' ? NOW : LONG_AGO;
    await utimes(path.join(folder, name), time, time);
  }
  await sweepLeftovers(folder, NOW.getTime());
  expect((await readdir(folder)).sort()).toEqual(['closer-upload-new', 'manual.pdf', 'others']);
});

it('takes a folder that is not there for an empty one', async () => {
  await expect(sweepLeftovers('/nowhere/at/all', NOW.getTime())).resolves.toBeUndefined();
});
