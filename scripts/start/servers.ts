import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MEILISEARCH_KEY_FIELDS } from '@closer/shared/settings.ts';
import { SECRET_NAMES } from '../env.ts';
import type { Secrets, Settings } from '../env.ts';
import { getBackoff } from '../publish/cms-client.ts';
import type { ServerSpec } from './keep-running.ts';
import { createLogFile } from './log-file.ts';

type Log = (message: string) => void;

/** The administrator to make on a first start. */
export interface FirstAdmin {
  readonly email: string;
  readonly password: string;
}

/**
 * What the CMS is told: the settings, the secrets and, on a first start, who may sign in.
 */
export function getCmsEnv(
  settings: Settings,
  secrets: Secrets,
  firstAdmin: FirstAdmin | null,
): NodeJS.ProcessEnv {
  return {
    ...getEnvWithout(MEILISEARCH_NAMES),
    ...secrets,
    NODE_ENV: 'production',
    HOST: settings.HOST,
    CMS_PORT: String(settings.CMS_PORT),
    CMS_URL: settings.CMS_URL ?? settings.cmsUrl,
    DATA_DIR: settings.DATA_DIR,
    SITE_URL: settings.SITE_URL,
    UPLOAD_MAX_MB: String(settings.UPLOAD_MAX_MB),
    DATABASE_URL: settings.DATABASE_URL ?? '',
    SMTP_URL: settings.SMTP_URL ?? '',
    ALLOW_NEW_DB: firstAdmin === null ? settings.ALLOW_NEW_DB : '1',
    CLOSER_ADMIN_EMAIL: firstAdmin?.email ?? '',
    CLOSER_ADMIN_PASSWORD: firstAdmin?.password ?? '',
  };
}

/** The CMS: ready when it answers its health address. What it says goes to `cms.log`. */
export function describeCms(settings: Settings, env: NodeJS.ProcessEnv, log: Log): ServerSpec {
  return {
    name: 'The CMS',
    program: [join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'), 'start'],
    folder: join(settings.root, 'cms'),
    env,
    onOutput: createLogFile(join(settings.DATA_DIR, 'cms.log')),
    waitUntilReady: (_child, signal) => waitForHealth(`${settings.cmsUrl}/_health`, signal),
    log,
    getBackoff,
  };
}

/** The site server: ready when it says that it listens. */
export function describeSiteServer(settings: Settings, log: Log): ServerSpec {
  return {
    name: 'The site server',
    program: [join('server', 'serve.ts')],
    folder: join(settings.root, 'site'),
    env: {
      // It speaks with everybody, so it knows no more than it must.
      ...getEnvWithout([...SECRET_NAMES, ...MEILISEARCH_NAMES, 'DATABASE_URL', 'SMTP_URL']),
      NODE_ENV: 'production',
      HOST: settings.HOST,
      SITE_PORT: String(settings.SITE_PORT),
      SITE_URL: settings.SITE_URL,
      DATA_DIR: settings.DATA_DIR,
      TRUSTED_PROXIES: String(settings.TRUSTED_PROXIES),
    },
    onOutput: createLogFile(join(settings.DATA_DIR, 'site.log')),
    waitUntilReady: waitForWord,
    log,
    getBackoff,
  };
}

/** The publisher alone has them; what the site server searches with lies in the data folder. */
const MEILISEARCH_NAMES = ['MEILI_URL', ...Object.keys(MEILISEARCH_KEY_FIELDS)];

function getEnvWithout(names: readonly string[]): NodeJS.ProcessEnv {
  const left: ReadonlySet<string> = new Set(names);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.has(name)));
}

async function waitForWord(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => {
    child.once('message', () => {
      resolve();
    });
  });
}

async function waitForHealth(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok === true) return;
    await sleep(150);
  }
}
