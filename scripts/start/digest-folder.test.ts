import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { digestCode } from './digest-folder.ts';

async function makeCode(): Promise<{
  digest: () => Promise<string>;
  write: (name: string) => Promise<void>;
}> {
  const root = await mkdtemp(join(tmpdir(), 'closer-digest-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const write = async (name: string): Promise<void> => {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), name);
  };
  await write('cms/src/index.ts');
  return { digest: async () => await digestCode(root, ['cms']), write };
}

test('changes with the code', async () => {
  const { digest, write } = await makeCode();
  const before = await digest();
  await write('cms/src/other.ts');
  expect(await digest()).not.toBe(before);
});

test.each([
  'cms/.strapi-updater.json',
  'cms/.tmp/data.db',
  'cms/dist/src/index.js',
  'cms/types/generated/contentTypes.d.ts',
  'cms/src/index.test.ts',
  'cms/seed/term/field.yaml',
])('does not change with %s, which compiles to nothing else', async (name) => {
  const { digest, write } = await makeCode();
  const before = await digest();
  await write(name);
  expect(await digest()).toBe(before);
});
