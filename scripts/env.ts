import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { CloserError } from '@closer/shared/errors.ts';
import { MEILISEARCH_KEY_FIELDS, SECRET_FIELDS, SETTING_FIELDS } from '@closer/shared/settings.ts';
import { z } from 'zod';

/** Folder of the repository. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What every command may be told. Secrets have no default. */
const settingsSchema = z.object({
  ...SETTING_FIELDS,
  ...MEILISEARCH_KEY_FIELDS,
  CLOSER_ADMIN_EMAIL: z.email('is no e-mail address').default('admin@closer.example'),
});

const secretsSchema = z.object(SECRET_FIELDS);

export type Secrets = Readonly<z.infer<typeof secretsSchema>>;
export const SECRET_NAMES = Object.keys(secretsSchema.shape) as readonly (keyof Secrets)[];

export interface Settings extends Readonly<z.infer<typeof settingsSchema>> {
  /** Folder of the repository. */
  readonly root: string;
  /** Absolute. */
  readonly DATA_DIR: string;
  /** Absolute. */
  readonly SITE_DIR: string | undefined;
  /** Without a slash at its end. */
  readonly SITE_URL: string;
  /** Address of the CMS on this machine, without a slash at its end. */
  readonly cmsUrl: string;
  /** Only those that are there; `npm start` makes the others. */
  readonly secrets: { readonly [Name in keyof Secrets]?: string | undefined };
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of a command. Empty variables count as unset. Relative folders start at `root`.
 *
 * @throws CloserError `EnvError` with every fault, a line each, and no value of a secret.
 */
export function parseSettings(env: Environment, root: string): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  const parsedSecrets = secretsSchema.partial().safeParse(given);
  const faults = [parsed, parsedSecrets].flatMap((result) =>
    result.success ? [] : result.error.issues.map((issue) => toLine(issue, given)),
  );
  if (parsed.success && parsed.data.SITE_PORT === parsed.data.CMS_PORT) {
    faults.push('SITE_PORT and CMS_PORT are the same; site and CMS need a port each');
  }
  if (parsed.success) faults.push(...checkSearchServer(parsed.data));
  if (!parsed.success || !parsedSecrets.success || faults.length > 0) {
    throw new CloserError('EnvError', [...new Set(faults)].join('\n'));
  }
  const host = toAddressHost(parsed.data.HOST);
  return {
    ...parsed.data,
    root,
    DATA_DIR: toAbsolute(root, parsed.data.DATA_DIR),
    SITE_DIR: parsed.data.SITE_DIR && toAbsolute(root, parsed.data.SITE_DIR),
    SITE_URL: parsed.data.SITE_URL ?? `http://${host}:${String(parsed.data.SITE_PORT)}`,
    cmsUrl: `http://${host}:${String(parsed.data.CMS_PORT)}`,
    secrets: parsedSecrets.data,
  };
}

/** An address without a key, and a key without an address, search nothing. */
function checkSearchServer({
  MEILI_URL,
  MEILI_MASTER_KEY,
  MEILI_INDEX_KEY,
  MEILI_SEARCH_KEY,
}: z.infer<typeof settingsSchema>): readonly string[] {
  const keys = { MEILI_MASTER_KEY, MEILI_INDEX_KEY, MEILI_SEARCH_KEY };
  const named = Object.entries(keys).flatMap(([name, key]) => (key === undefined ? [] : [name]));
  if (MEILI_URL === undefined) {
    return named.map((name) => `${name} is set, but MEILI_URL is not; set both or neither`);
  }
  if (MEILI_MASTER_KEY !== undefined) return [];
  const needed = ['MEILI_INDEX_KEY', 'MEILI_SEARCH_KEY'].filter((name) => !named.includes(name));
  if (needed.length === 2) {
    return ['MEILI_MASTER_KEY is missing; MEILI_URL needs it, or the two keys made from it'];
  }
  return needed.map((name) => `${name} is missing; without the master key both keys are needed`);
}

/**
 * The settings of this process: the environment, and for what it does not say the file `.env` of `root`.
 *
 * @throws CloserError `EnvError` with every fault, a line each.
 */
export function readSettings(root = ROOT): Settings {
  const file = join(root, '.env');
  const kept = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return parseSettings({ ...kept, ...process.env }, root);
}

/**
 * All secrets, for a command that starts the CMS.
 *
 * @throws CloserError `EnvError` where `npm start` has not made them yet.
 */
export function parseSecrets(settings: Settings): Secrets {
  const parsed = secretsSchema.safeParse(settings.secrets);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => toLine(issue, {}));
  throw new CloserError('EnvError', lines.join('\n'));
}

/**
 * The token of the export.
 *
 * @throws CloserError `EnvError` where `npm start` has not made it yet.
 */
export function getExportToken(settings: Settings): string {
  const token = settings.secrets.EXPORT_TOKEN;
  if (token !== undefined) return token;
  throw new CloserError(
    'EnvError',
    'EXPORT_TOKEN is missing: without it the CMS gives nothing out. npm start makes it once and keeps it in .env.',
  );
}

/** SQLite's file, as the CMS names it. */
export function getDatabaseFile(dataDir: string): string {
  return join(dataDir, 'cms.db');
}

function toAbsolute(root: string, folder: string): string {
  return isAbsolute(folder) ? folder : resolve(root, folder);
}

/** `0.0.0.0` and `::` are where a server listens, not where it is found. */
function toAddressHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function toLine(
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, string | undefined>>,
): string {
  const name = String(issue.path[0]);
  const value = given[name];
  const shown =
    value === undefined || !OPEN_NAMES.has(name) ? '' : ` (it is "${value.slice(0, 80)}")`;
  return `${name} ${issue.message}${shown}`;
}

/** Settings whose value may be printed: an address may carry a password. */
const OPEN_NAMES = new Set([
  'HOST',
  'SITE_PORT',
  'CMS_PORT',
  'CMS_URL',
  'SITE_URL',
  'UPLOAD_MAX_MB',
  'TRUSTED_PROXIES',
  'ALLOW_NEW_DB',
]);
