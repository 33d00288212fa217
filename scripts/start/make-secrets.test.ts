import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { parseSettings } from '../env.ts';
import { ensureSecrets, makePassword } from './make-secrets.ts';

async function makeRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'closer root '));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

test('makes the secrets once and keeps them where only the owner reads', async () => {
  const root = await makeRoot();
  const { secrets, made } = await ensureSecrets({ root, secrets: {} });
  expect(made).toBe(true);
  const file = join(root, '.env');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const settings = parseSettings(parseEnv(await readFile(file, 'utf8')), root);
  expect(settings.secrets).toEqual(secrets);
  expect(await ensureSecrets(settings)).toEqual({ secrets, made: false });
});

test('adds what is missing to a file of settings and leaves the rest of it', async () => {
  const root = await makeRoot();
  await writeFile(join(root, '.env'), '# ours\nSITE_PORT=4000');
  await ensureSecrets({ root, secrets: { EXPORT_TOKEN: 'x'.repeat(40) } });
  const text = await readFile(join(root, '.env'), 'utf8');
  expect(text.startsWith('# ours\nSITE_PORT=4000\n')).toBe(true);
  expect(text).not.toContain('EXPORT_TOKEN');
});

test('makes passwords that Strapi takes, each another', () => {
  const passwords = Array.from({ length: 50 }, makePassword);
  expect(new Set(passwords).size).toBe(50);
  for (const password of passwords)
    expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)\w{20}$/u);
});
