import { z } from 'zod';

/** A secret: at least 32 characters, made by a machine, and no example that was left standing. */
const secret = z
  .string('is missing; npm start makes one')
  .min(32, 'has fewer than 32 characters')
  .refine((value) => !/tobemodified|changeme|example/iu.test(value), 'is an example, not a secret');

const port = z
  .string()
  .regex(/^\d{1,5}$/u, 'is no port; give a whole number from 1 to 65535')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535, 'is no port; give a number from 1 to 65535');

const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `is no such address; it looks like ${example}` });

/** Address of something of ours, to which paths are added. */
const ownAddress = (example: string) =>
  address(/^https?$/u, example)
    .refine((value) => !value.endsWith('/'), 'ends with a slash; write it without')
    .refine((value) => !/[?#]/u.test(value), 'has a query or a fragment; write it without')
    .refine((value) => !/^\w+:\/\/[^/]*@/u.test(value), 'names a user; write it without')
    .optional();

/** Settings by their name in the environment, each with its rule. None of them is a secret. */
export const SETTING_FIELDS = {
  /** Where site and CMS listen. */
  HOST: z.string().trim().min(1, 'is empty; 127.0.0.1 is usual').default('127.0.0.1'),
  SITE_PORT: port.default(4321),
  CMS_PORT: port.default(1337),
  /** Web servers in front of the site that say in `X-Forwarded-For` who asks. */
  TRUSTED_PROXIES: z
    .string()
    .regex(
      /^\d$/u,
      'is no number from 0 to 9: how many web servers of yours each reader comes through',
    )
    .transform(Number)
    .default(0),
  /** The address readers use. */
  SITE_URL: ownAddress('https://example.org or https://example.org/library'),
  /** The address editors use; links in mails lead there. */
  CMS_URL: ownAddress('https://cms.example.org'),
  /** Database, uploads, store, snapshots and releases. */
  DATA_DIR: z.string().trim().min(1, 'is empty; .data is usual').default('.data'),
  /** A plain folder kept in step with the live release. */
  SITE_DIR: z.string().trim().min(1, 'is empty').optional(),
  /** PostgreSQL in place of SQLite. */
  DATABASE_URL: address(/^postgres(ql)?$/u, 'postgres://user:password@host/database').optional(),
  /** Largest upload, in megabytes. */
  UPLOAD_MAX_MB: z
    .string()
    .regex(/^\d{1,4}$/u, 'is no whole number of megabytes')
    .transform(Number)
    .refine((value) => value >= 1 && value <= 2000, 'must lie between 1 and 2000')
    .default(100),
  /** A mail server; without it invitations and resets are links to copy. */
  SMTP_URL: address(/^smtps?$/u, 'smtp://user:password@host:587').optional(),
  /** A Meilisearch of this installation; without it the static index serves. */
  MEILI_URL: ownAddress('http://127.0.0.1:7700'),
  /** Whether the CMS may begin with an empty database. */
  ALLOW_NEW_DB: z.literal(['0', '1'], 'must be 0 or 1').default('0'),
};

/** Meilisearch itself takes no shorter master key; the keys it makes are longer. */
const meilisearchKey = z
  .string()
  .min(16, 'has fewer than 16 characters')
  .regex(/^[\x21-\x7e]+$/u, 'holds a space or a letter that no key has')
  .refine((value) => !/changeme|example|masterkey/iu.test(value), 'is an example, not a key')
  .optional();

/** Keys of Meilisearch: the master key, of which the publisher makes the two that it needs, or these two. */
export const MEILISEARCH_KEY_FIELDS = {
  MEILI_MASTER_KEY: meilisearchKey,
  /** Fills, changes and swaps the indexes `library_*`. */
  MEILI_INDEX_KEY: meilisearchKey,
  /** Searches them. */
  MEILI_SEARCH_KEY: meilisearchKey,
};

/** Secrets by their name in the environment. None has a default. */
export const SECRET_FIELDS = {
  /** One key or several, with commas. */
  APP_KEYS: z
    .string('is missing; npm start makes them')
    .refine(
      (list) => list.split(',').every((key) => secret.safeParse(key.trim()).success),
      'holds a key with fewer than 32 characters or an example',
    ),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  /** The one right to read the export. */
  EXPORT_TOKEN: secret,
};
