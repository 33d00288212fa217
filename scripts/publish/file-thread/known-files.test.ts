import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { FILE_SYSTEM } from '../durable-file.ts';
import { openKnownFiles, type KnownFiles } from './known-files.ts';

const found = z.array(z.string());

async function makePath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'closer test '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'known.json');
}

/** What is known at a day, before `now` is. */
async function learn(
  path: string,
  today: string,
  now: KnownFiles<string[]>,
): Promise<KnownFiles<string[]>> {
  const before: KnownFiles<string[]>[] = [];
  await openKnownFiles({ path, found, today, files: FILE_SYSTEM }, (known) => {
    before.push(known);
    return Promise.resolve({ known: now });
  });
  return before[0] ?? now;
}

const KNOWN = { found: ['a'], late: new Set(['b']) };
const NOTHING = { found: null, late: new Set() };

test('remembers what was found, and for a day what was late', async () => {
  const path = await makePath();
  expect(await learn(path, '2027-03-01', KNOWN)).toEqual(NOTHING);
  expect(await learn(path, '2027-03-01', KNOWN)).toEqual(KNOWN);
  expect(await learn(path, '2027-03-02', KNOWN)).toEqual({ ...KNOWN, late: new Set() });
});

test('finds out anew what cannot be read', async () => {
  const path = await makePath();
  await writeFile(path, '{"today":"2027-03-01","late":[],"found":[7]}');
  expect(await learn(path, '2027-03-01', KNOWN)).toEqual(NOTHING);
});

test('writes nothing where nothing is new', async () => {
  const path = await makePath();
  await learn(path, '2027-03-01', KNOWN);
  const files = { ...FILE_SYSTEM, writeFile: () => Promise.reject(new Error('written')) };
  await openKnownFiles({ path, found, today: '2027-03-01', files }, () =>
    Promise.resolve({ known: KNOWN }),
  );
  expect(await readFile(path, 'utf8')).toContain('"late":["b"]');
});
