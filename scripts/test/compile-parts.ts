import { parseSettings } from '../env.ts';
import { CMS, ensureCompiled, SITE } from '../start/compile.ts';
import { ensureSecrets } from '../start/make-secrets.ts';
import { getCmsEnv } from '../start/servers.ts';

/**
 * Compiles site and CMS as `npm start` does, so that no test waits for it or does it twice.
 *
 * @param folder an empty folder of this run: its secrets lie there, so that the developer's `.env` plays no part
 * @throws CloserError `StartError` with what the compiler said
 */
export async function compileParts(
  root: string,
  folder: string,
  log: (message: string) => void,
): Promise<void> {
  const { secrets } = await ensureSecrets({ root: folder, secrets: {} });
  const settings = parseSettings({ DATA_DIR: folder, ALLOW_NEW_DB: '1' }, root);
  await ensureCompiled(SITE, root, process.env, log);
  await ensureCompiled(CMS, root, getCmsEnv(settings, secrets, null), log);
}
