import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Absolute path of the repository, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');

/**
 * Files of the repository that git knows or would add, from its root, sorted. Deleted ones are left out.
 *
 * @param patterns git pathspecs: `*.md`
 */
export async function listRepositoryFiles(...patterns: readonly string[]): Promise<string[]> {
  const git = promisify(execFile);
  const options = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 };
  const known = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  const [listed, deleted] = await Promise.all([
    git('git', known, options),
    git('git', ['ls-files', '--deleted'], options),
  ]);
  const gone = new Set(deleted.stdout.split('\n'));
  return [...new Set(listed.stdout.split('\n'))]
    .filter((path) => path !== '' && !gone.has(path))
    .sort();
}
