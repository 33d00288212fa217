import { CloserError } from '@closer/shared/errors.ts';
import type { Core } from '@strapi/strapi';

/** Strapi makes it first and keeps it for ever. */
const FIRST_TABLE = 'strapi_core_store_settings';

/**
 * Refuses to greet editors with an empty CMS, and strangers with a form that makes the first administrator, when the name of the
 * database was mistyped. SQLite's file is looked for before Strapi starts; PostgreSQL has to be asked. Must run before the tables are made.
 *
 * @throws CloserError `EnvError`
 */
export async function ensureKnownDatabase(strapi: Core.Strapi, allowNew: boolean): Promise<void> {
  if (allowNew || strapi.config.get('database.connection.client') !== 'postgres') return;
  if (await strapi.db.getSchemaConnection().hasTable(FIRST_TABLE)) return;
  throw new CloserError(
    'EnvError',
    'The database that DATABASE_URL names has no tables of Closer. Correct DATABASE_URL, or set ALLOW_NEW_DB=1 once to begin with an empty library.',
  );
}
