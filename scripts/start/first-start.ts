import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { LIVE_POINTER } from '@closer/shared/release/data-folder.ts';
import { z } from 'zod';
import { getDatabaseFile } from '../env.ts';
import type { Settings } from '../env.ts';
import { ensureFolder, FILE_SYSTEM, toStoreError } from '../publish/durable-file.ts';
import { makePassword } from './make-secrets.ts';
import type { FirstAdmin } from './servers.ts';

const firstAdmin = z.strictObject({ email: z.email(), password: z.string() });
const FILE = 'first-start.json';

/**
 * The first administrator, while the first start has not reached `ready`: one that was cut short goes on with the same
 * password. Null on every later start.
 *
 * @param secretsMade the secrets of this installation were made just now.
 */
export async function beginFirstStart(
  settings: Settings,
  secretsMade: boolean,
): Promise<FirstAdmin | null> {
  const path = join(settings.DATA_DIR, FILE);
  const kept = await readKept(path);
  if (kept !== null) return kept;
  // A file that was cut short was never used: the CMS starts after it.
  if (!existsSync(path) && !isFirstStart(settings, secretsMade)) return null;
  const admin = { email: settings.CLOSER_ADMIN_EMAIL, password: makePassword() };
  await ensureFolder(FILE_SYSTEM, settings.DATA_DIR);
  await writeFile(path, JSON.stringify(admin), { mode: 0o600, flush: true }).catch(
    (error: unknown) => {
      throw toStoreError(path, error);
    },
  );
  return admin;
}

async function readKept(path: string): Promise<FirstAdmin | null> {
  try {
    return firstAdmin.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** The password was shown: it is kept nowhere any more. */
export async function endFirstStart(dataDir: string): Promise<void> {
  await rm(join(dataDir, FILE), { force: true });
}

/**
 * Refuses to greet editors with an empty CMS when the folder of the data was mistyped.
 *
 * @throws CloserError `EnvError`
 */
export function checkDatabase(settings: Settings): void {
  const { DATA_DIR, DATABASE_URL, ALLOW_NEW_DB, secrets } = settings;
  const known = Object.values(secrets).some((value) => value !== undefined);
  const begun = existsSync(join(DATA_DIR, FILE)) || existsSync(getDatabaseFile(DATA_DIR));
  if (!known || begun || DATABASE_URL !== undefined || ALLOW_NEW_DB === '1') return;
  throw new CloserError(
    'EnvError',
    `DATA_DIR has no database (${getDatabaseFile(DATA_DIR)}), though Closer was started here before. ` +
      'Correct DATA_DIR, or set ALLOW_NEW_DB=1 once to begin with an empty library.',
  );
}

function isFirstStart(settings: Settings, secretsMade: boolean): boolean {
  const { DATA_DIR, DATABASE_URL } = settings;
  if (existsSync(getDatabaseFile(DATA_DIR))) return false;
  // PostgreSQL has no file to look for, and ALLOW_NEW_DB may stay set: a site that was live had its first start.
  if (DATABASE_URL !== undefined && existsSync(join(DATA_DIR, LIVE_POINTER))) return false;
  return secretsMade || settings.ALLOW_NEW_DB === '1';
}
