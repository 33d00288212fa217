import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SECRET_NAMES } from '../env.ts';
import type { Secrets, Settings } from '../env.ts';
import { getErrorCode, toStoreError } from '../publish/durable-file.ts';

export interface MadeSecrets {
  readonly secrets: Secrets;
  /** Some were made now. */
  readonly made: boolean;
}

/**
 * The secrets of this installation: those that are set, and new ones for the rest, kept in `.env` once. Only its owner may
 * read that file.
 *
 * @throws CloserError `StoreError` when `.env` cannot be written.
 */
export async function ensureSecrets(
  settings: Pick<Settings, 'root' | 'secrets'>,
): Promise<MadeSecrets> {
  const secrets = makeSecrets(settings.secrets);
  const made = SECRET_NAMES.filter((name) => settings.secrets[name] === undefined);
  if (made.length > 0) {
    await addToEnvFile(
      join(settings.root, '.env'),
      made.map((name) => [name, secrets[name]]),
    );
  }
  return { secrets, made: made.length > 0 };
}

/** 256 bits, in letters that need no quotes. */
function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * A password that Strapi takes (a small letter, a capital and a digit) and a person can read off a screen: no 0 O 1 l I.
 * 20 letters of 56: more than 110 bits.
 */
export function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const draw = (): string =>
    [...randomBytes(64)]
      // Bytes beyond a whole multiple would make the first letters likelier.
      .filter((byte) => byte < 256 - (256 % letters.length))
      .slice(0, 20)
      .map((byte) => letters[byte % letters.length])
      .join('');
  for (;;) {
    const password = draw();
    const mixed = /[a-z]/u.test(password) && /[A-Z]/u.test(password) && /\d/u.test(password);
    if (password.length === 20 && mixed) return password;
  }
}

async function addToEnvFile(
  path: string,
  made: readonly (readonly [string, string])[],
): Promise<void> {
  const before = await readFile(path, 'utf8').catch((error: unknown) => {
    if (getErrorCode(error) === 'ENOENT') return '';
    throw toStoreError(path, error);
  });
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  const lines = made.map(([name, value]) => `${name}=${value}\n`).join('');
  const note = '# Made by npm start. Keep this file: without it nobody stays signed in.\n';
  const aside = `${path}.tmp`;
  try {
    await writeFile(aside, `${before}${gap}${note}${lines}`, { mode: 0o600, flush: true });
    await chmod(aside, 0o600);
    await rename(aside, path);
  } catch (error) {
    throw toStoreError(path, error);
  }
}

/** The secrets that are given, and new ones for the rest. */
export function makeSecrets(given: Settings['secrets']): Secrets {
  const get = (name: keyof Secrets): string => given[name] ?? makeSecret();
  return {
    APP_KEYS: get('APP_KEYS'),
    ADMIN_JWT_SECRET: get('ADMIN_JWT_SECRET'),
    API_TOKEN_SALT: get('API_TOKEN_SALT'),
    TRANSFER_TOKEN_SALT: get('TRANSFER_TOKEN_SALT'),
    ENCRYPTION_KEY: get('ENCRYPTION_KEY'),
    EXPORT_TOKEN: get('EXPORT_TOKEN'),
  };
}
