import { mkdirSync } from 'node:fs';
import { readSettings } from '../src/env.ts';

const settings = readSettings();
mkdirSync(settings.DATA_DIR, { recursive: true });

export default {
  connection:
    settings.DATABASE_URL === undefined
      ? {
          client: 'sqlite',
          connection: { filename: settings.DATABASE_FILE },
          useNullAsDefault: true,
        }
      : {
          client: 'postgres',
          connection: { connectionString: settings.DATABASE_URL },
          pool: { min: 0, max: 10 },
        },
};
