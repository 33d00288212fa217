import { getDatabaseFile } from '../env.ts';
import type { Settings } from '../env.ts';
import type { BackupDatabase } from './backup-database.ts';
import { openPostgresDatabase } from './postgres-database.ts';
import { runTool } from './run-tool.ts';
import { openSqliteDatabase } from './sqlite-database.ts';

/** The database that the settings name. */
export function chooseDatabase({
  DATA_DIR,
  DATABASE_URL,
}: Pick<Settings, 'DATA_DIR' | 'DATABASE_URL'>): BackupDatabase {
  return DATABASE_URL === undefined
    ? openSqliteDatabase(getDatabaseFile(DATA_DIR))
    : openPostgresDatabase(DATABASE_URL, runTool);
}
