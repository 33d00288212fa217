import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeLock } from './lock.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('is held by one at a time', async () => {
  const folder = await makeFolder();
  const first = takeLock(folder);
  expect(() => takeLock(folder)).toThrow('Another publish is under way');
  first.release();
  takeLock(folder).release();
});

test('is free again when its holder was killed', async () => {
  const folder = await makeFolder();
  const lock = new URL('lock.ts', import.meta.url).href;
  const program = `import { takeLock } from ${JSON.stringify(lock)};
    takeLock(${JSON.stringify(folder)}); console.log('held'); setInterval(() => undefined, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  await once(holder.stdout, 'data');
  expect(() => takeLock(folder)).toThrow('Another publish is under way');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  takeLock(folder).release();
});

test('takes no other fault for a publish that is under way', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'publish.lock'), 'what a broken disk made of it '.repeat(100));
  expect(() => takeLock(folder)).toThrow(`Could not write in ${folder}`);
});
