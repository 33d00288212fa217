import { execFile } from 'node:child_process';
import { cp, mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeFolder } from './publish-fixture.ts';

const run = promisify(execFile);
const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * What `pnpm deploy` makes of `scripts`: the workspace itself, and `shared` as a real folder below `node_modules`, in a path
 * with a space.
 */
async function deploy(): Promise<string> {
  const folder = join(await makeFolder(), 'deployed copy');
  const source = (path: string) => !path.includes('node_modules');
  await cp(join(ROOT, 'scripts'), folder, { recursive: true, filter: source });
  const shared = join(folder, 'node_modules', '@closer', 'shared');
  await mkdir(dirname(shared), { recursive: true });
  await cp(join(ROOT, 'shared'), shared, { recursive: true, filter: source });
  const zod = await realpath(join(ROOT, 'scripts', 'node_modules', 'zod'));
  await symlink(zod, join(folder, 'node_modules', 'zod'));
  return folder;
}

test('Node alone refuses to strip types below node_modules', async () => {
  const folder = await deploy();
  const started = run(process.execPath, [join(folder, 'rollback.ts'), '--list']);
  await expect(started).rejects.toThrow('ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING');
});

test('a command runs from a deployed copy with strip-types.mjs imported first', async () => {
  const folder = await deploy();
  const dataDir = await makeFolder();
  await writeFile(join(dataDir, 'live'), '20261122-000000-000-aaaa\n');
  await mkdir(join(dataDir, 'releases', '20261122-000000-000-aaaa'), { recursive: true });
  const { stdout } = await run(
    process.execPath,
    ['--import', join(folder, 'strip-types.mjs'), join(folder, 'rollback.ts'), '--list'],
    { env: { ...process.env, DATA_DIR: dataDir } },
  );
  expect(stdout).toBe('* 20261122-000000-000-aaaa  cannot be read\n');
});
