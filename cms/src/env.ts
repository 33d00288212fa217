import { existsSync } from 'node:fs';
import path from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { SECRET_FIELDS, SETTING_FIELDS } from '@closer/shared/settings.ts';
import { z } from 'zod';

const {
  HOST,
  CMS_PORT,
  CMS_URL,
  SITE_URL,
  DATA_DIR,
  DATABASE_URL,
  UPLOAD_MAX_MB,
  SMTP_URL,
  ALLOW_NEW_DB,
} = SETTING_FIELDS;

const schema = z.object({
  HOST,
  CMS_PORT,
  CMS_URL,
  SITE_URL,
  DATA_DIR,
  DATABASE_URL,
  UPLOAD_MAX_MB,
  SMTP_URL,
  ALLOW_NEW_DB,
  ...SECRET_FIELDS,
  APP_KEYS: SECRET_FIELDS.APP_KEYS.transform((list) => list.split(',').map((key) => key.trim())),
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
    const folder = path.resolve(context.root, parsed.data.DATA_DIR);
    const settings = {
      ...parsed.data,
      DATA_DIR: folder,
      DATABASE_FILE: path.join(folder, 'cms.db'),
    };
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
