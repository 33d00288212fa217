import { resolve } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { toDay } from '@closer/shared/render/to-day.ts';
import { z } from 'zod';

const schema = z.object({
  /** Folder of a snapshot: makes `astro build` a static build of it. */
  SNAPSHOT: z.string().optional(),
  SITE_URL: z.url({ protocol: /^https?$/u }).default('http://127.0.0.1:4321'),
  /** Folder whose `store` has the files of the snapshot. */
  DATA_DIR: z.string().default('../.data'),
  /** Where the static build goes. */
  STATIC_DIR: z.string().default('dist-static'),
  /** The day that pages tell by what is over. */
  TODAY: z.iso.date().default(() => toDay(new Date())),
});

/** What a static build is made from; folders are absolute. */
export interface StaticSettings {
  readonly snapshot: string;
  readonly siteUrl: string;
  readonly dataDir: string;
  readonly outDir: string;
  /** `2026-10-05`. */
  readonly today: string;
}

/** Settings of a static build; null where no snapshot is named. Throws `EnvError` with every fault. */
export function readStaticSettings(
  env: Readonly<Record<string, string | undefined>>,
): StaticSettings | null {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    throw new CloserError(
      'EnvError',
      parsed.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('\n'),
    );
  const { SNAPSHOT, SITE_URL, DATA_DIR, STATIC_DIR, TODAY } = parsed.data;
  return SNAPSHOT === undefined
    ? null
    : {
        snapshot: resolve(SNAPSHOT),
        siteUrl: SITE_URL.replace(/\/+$/u, ''),
        dataDir: resolve(DATA_DIR),
        outDir: resolve(STATIC_DIR),
        today: TODAY,
      };
}
