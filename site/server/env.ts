import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_PORT: z.coerce.number('is no port').int('is no port').min(0).max(65535).default(4321),
  SITE_URL: z
    .url({ protocol: /^https?$/u, error: 'is no address; it looks like https://example.org' })
    .default('http://127.0.0.1:4321'),
  /** Web servers of ours that every reader comes through. */
  TRUSTED_PROXIES: z.coerce
    .number('is no number')
    .int('is no whole number')
    .min(0)
    .max(9)
    .default(0),
  /** Absolute: who starts the server knows where it lies. */
  DATA_DIR: z.string('is missing: the folder with the releases').min(1),
});

export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  /** Path that `SITE_URL` has: empty, or `/library`. */
  readonly base: string;
  readonly dataDir: string;
  readonly trustedProxies: number;
}

/** @throws CloserError `EnvError` with every fault, a line each. */
export function parseServerSettings(
  env: Readonly<Record<string, string | undefined>>,
): ServerSettings {
  const parsed = schema.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  );
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
    throw new CloserError('EnvError', lines.join('\n'));
  }
  const { HOST, SITE_PORT, SITE_URL, DATA_DIR, TRUSTED_PROXIES } = parsed.data;
  const { pathname } = new URL(SITE_URL);
  return {
    host: HOST,
    port: SITE_PORT,
    base: pathname.replace(/\/$/u, ''),
    dataDir: DATA_DIR,
    trustedProxies: TRUSTED_PROXIES,
  };
}

/** @throws CloserError `EnvError` with every fault, a line each. */
export const readServerSettings = (): ServerSettings => parseServerSettings(process.env);
