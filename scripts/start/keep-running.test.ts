import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keepRunning } from './keep-running.ts';
import type { ServerSpec } from './keep-running.ts';

async function makeSpec(program: string): Promise<{ spec: ServerSpec; told: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'closer server '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'server.mjs'), program);
  const told: string[] = [];
  const spec: ServerSpec = {
    name: 'The server',
    program: ['server.mjs'],
    folder,
    env: process.env,
    waitUntilReady: (child) =>
      new Promise((resolve) => {
        child.once('message', () => {
          resolve();
        });
      }),
    onOutput: () => undefined,
    log: (message) => told.push(message),
    getBackoff: (attempt) => attempt,
  };
  return { spec, told };
}

const ENDLESS = 'process.send("ready"); setInterval(() => undefined, 1000);';

test('starts a server again when it is killed, and ends it for good when asked', async () => {
  const { spec, told } = await makeSpec(ENDLESS);
  const server = await keepRunning(spec);
  const first = server.getPid() ?? 0;
  process.kill(first, 'SIGKILL');
  await vi.waitFor(
    () => {
      expect(told).toContain('The server is back.');
    },
    { timeout: 15_000 },
  );
  const second = server.getPid() ?? 0;
  expect(second).not.toBe(first);
  await server.stop();
  expect(server.getPid()).toBeUndefined();
  expect(() => process.kill(second, 0)).toThrow('ESRCH');
  expect(told[0]).toBe('The server ended by itself (SIGKILL). Starting it again in 0.001 s.');
});

test('tells the last words of a server that never came up', async () => {
  const { spec } = await makeSpec('console.error("no database"); process.exit(3);');
  await expect(keepRunning(spec)).rejects.toThrow(
    'no database\nThe server did not start (exit code 3); the lines above are its last.',
  );
});
