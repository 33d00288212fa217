import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listen } from '../fixtures/listen.ts';

const FILE = join(import.meta.dirname, '../../scripts/check-health.ts');

/** A server that answers each request with a status; gives its port and the paths that were asked. */
async function startServer(status: number): Promise<{ port: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status, { location: '/en/' }).end();
  });
  return { port: String(await listen(server)), asked };
}

async function check(...args: readonly string[]): Promise<unknown> {
  const [code]: unknown[] = await once(spawn(process.execPath, [FILE, ...args]), 'exit');
  return code;
}

test.each([
  [204, 0],
  [302, 0],
  [404, 1],
  [503, 1],
])('a server that answers with %i ends the check with %i', async (status, code) => {
  const { port, asked } = await startServer(status);
  expect(await check(port, '/_health')).toBe(code);
  expect(asked).toEqual(['/_health']);
});

test('of the address of a site its path alone is asked, on this machine', async () => {
  const { port, asked } = await startServer(200);
  expect(await check(port, 'https://example.org/library')).toBe(0);
  expect(await check(port, 'https://example.org')).toBe(0);
  expect(asked).toEqual(['/library', '/']);
});

test('where nothing listens nothing is well', async () => {
  expect(await check('1', '/_health')).toBe(1);
});
