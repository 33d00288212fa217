import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { FILE_SYSTEM, writeDurably } from '../publish/durable-file.ts';
import { digestCode } from './digest-folder.ts';
import { runChild } from './run-child.ts';

/** A part of Closer that is compiled before it runs. */
interface Compiled {
  readonly name: string;
  /** Folder of the workspace, below the root. */
  readonly workspace: string;
  /** Source files and folders that its output depends on, below the root. */
  readonly sources: readonly string[];
  /** Command, from the folder of the workspace. */
  readonly program: readonly string[];
  /** What to expect. */
  readonly lasts: string;
}

const SHARED = ['shared', 'pnpm-lock.yaml', 'tsconfig.base.json'];

export const SITE: Compiled = {
  name: 'the site',
  workspace: 'site',
  sources: [
    // `_headers` and `.htaccess` of plain hosts say what the site server says.
    ...['src', 'renderer', 'server', 'public', 'astro.config.ts', 'package.json'].map(
      (name) => `site/${name}`,
    ),
    ...SHARED,
  ],
  program: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
  lasts: 'some seconds',
};

export const CMS: Compiled = {
  name: 'the CMS and its admin',
  workspace: 'cms',
  sources: ['cms', ...SHARED],
  program: ['node_modules/@strapi/strapi/bin/strapi.js', 'build'],
  lasts: 'about half a minute',
};

/**
 * Compiles a part when its code changed since the last time.
 *
 * @param env settings that its configuration reads.
 * @throws CloserError `StartError` with what the compiler said.
 */
export async function ensureCompiled(
  part: Compiled,
  root: string,
  env: NodeJS.ProcessEnv,
  log: (message: string) => void,
): Promise<void> {
  const folder = join(root, part.workspace);
  const mark = join(folder, 'dist', '.closer-digest');
  const digest = await digestCode(root, part.sources);
  if ((await readFile(mark, 'utf8').catch(() => '')) === digest) return;
  log(`Compiling ${part.name} (${part.lasts}; only when the code changed)...`);
  // A compiler that is killed leaves half of the new beside half of the old.
  await rm(mark, { force: true });
  const began = Date.now();
  const { code, output } = await runChild(part.program, folder, {
    ...env,
    // Tests have another here, and React would be compiled for developers.
    NODE_ENV: 'production',
  });
  if (code !== 0) {
    throw new CloserError(
      'StartError',
      `${output.trim()}\nCompiling ${part.name} failed: the lines above say where. Mend that and start again.`,
    );
  }
  await mkdir(dirname(mark), { recursive: true });
  await writeDurably(FILE_SYSTEM, mark, digest);
  log(`Compiled ${part.name} in ${String(Math.round((Date.now() - began) / 1000))} s.`);
}
