import { existsSync } from 'node:fs';
import path from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';

/** A secret: at least 32 bytes, made by a machine, and no example that was left standing. */
const secret = z
  .string('is missing; `npm start` makes one')
  .refine((value) => Buffer.byteLength(value) >= 32, 'has fewer than 32 bytes')
  .refine((value) => !/tobemodified|changeme|example/iu.test(value), 'is an example, not a secret');

const address = (protocol: RegExp, what: string) =>
  z.url({ protocol, error: `is no address of ${what}` }).optional();

const schema = z.object({
  HOST: z.string().trim().min(1, 'is empty').default('127.0.0.1'),
  CMS_PORT: z.coerce
    .number('is no port number')
    .int('is no port number')
    .min(1, 'is no port number')
    .max(65535, 'is no port number')
    .default(1337),
  DATA_DIR: z.string().trim().min(1, 'is empty').default('.data'),
  DATABASE_URL: address(/^postgres(ql)?$/u, 'a PostgreSQL database (postgres://…)'),
  SITE_URL: address(/^https?$/u, 'a site (http://… or https://…)'),
  SMTP_URL: address(/^smtps?$/u, 'a mail server (smtp://… or smtps://…)'),
  UPLOAD_MAX_MB: z.coerce
    .number('is no number of megabytes')
    .int('is no whole number of megabytes')
    .min(1, 'must be 1 or more')
    .max(2000, 'must be 2000 or less')
    .default(100),
  APP_KEYS: z
    .string('is missing; `npm start` makes them')
    .transform((list) => list.split(',').map((key) => key.trim()))
    .pipe(z.array(secret).min(1)),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  EXPORT_TOKEN: secret,
  ALLOW_NEW_DB: z.literal(['1', '0'], 'must be 1 or 0').default('0'),
  CLOSER_ADMIN_EMAIL: z.email('is no e-mail address').optional(),
  CLOSER_ADMIN_PASSWORD: z.string().min(12, 'has fewer than 12 characters').optional(),
});

/** What the CMS is told from outside. `DATA_DIR` and `DATABASE_FILE` are absolute. */
export type Settings = Readonly<z.infer<typeof schema> & { DATABASE_FILE: string }>;

export interface EnvContext {
  /** Folder that relative paths of settings start from: the root of the repository. */
  readonly root: string;
  /** Major version of Node that runs. */
  readonly nodeMajor: number;
  readonly fileExists: (file: string) => boolean;
}

/**
 * Settings from the environment; empty variables count as unset.
 *
 * @throws CloserError `EnvError` with all faults, a line each, no value of a secret among them.
 */
export function parseSettings(
  env: Readonly<Record<string, string | undefined>>,
  context: EnvContext,
): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  if (context.nodeMajor !== 24) {
    faults.push(`Node ${String(context.nodeMajor)} runs; Closer is made for Node 24`);
  }
  if (parsed.success) {
    const DATA_DIR = path.resolve(context.root, parsed.data.DATA_DIR);
    const settings = { ...parsed.data, DATA_DIR, DATABASE_FILE: path.join(DATA_DIR, 'cms.db') };
    faults.push(...checkDatabase(settings, context.fileExists));
    if (faults.length === 0) return settings;
  }
  throw new CloserError('EnvError', [...new Set(faults)].join('\n'));
}

/** A mistyped `DATA_DIR` would otherwise greet editors with an empty CMS. */
function checkDatabase(settings: Settings, fileExists: EnvContext['fileExists']): string[] {
  if (settings.DATABASE_URL !== undefined || settings.ALLOW_NEW_DB === '1') return [];
  if (fileExists(settings.DATABASE_FILE)) return [];
  return [
    `DATA_DIR has no database (${settings.DATABASE_FILE}); on a first start set ALLOW_NEW_DB=1`,
  ];
}

let settings: Settings | undefined;

/**
 * The settings of this process, read once. The file `.env` at the root adds what the environment
 * does not say. A wrong setting ends the process with a line per fault before anything is created.
 */
export function readSettings(): Settings {
  settings ??= readOrExit();
  return settings;
}

function readOrExit(): Settings {
  // Strapi's commands run in the folder of the CMS.
  const root = path.resolve(process.cwd(), '..');
  const envFile = path.join(root, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  try {
    const read = parseSettings(process.env, {
      root,
      nodeMajor: Number(process.versions.node.split('.')[0]),
      fileExists: existsSync,
    });
    // Strapi reads these from the environment alone.
    process.env['STRAPI_DISABLE_EE'] = 'true';
    process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';
    return read;
  } catch (error) {
    if (!(error instanceof CloserError)) throw error;
    // Strapi would print a stack for each of its files of settings instead of the lines.
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
