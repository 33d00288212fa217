import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '@closer/scripts/check/repository-files.ts';
import { runProgram } from '@closer/scripts/check/run-program.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MADE = /\/(node_modules|dist|dist-static|\.astro)$/u;

describe('the build of the site', () => {
  /** A copy of the site beside its own `shared`, so that the real one stays whole. */
  let copy: string;

  beforeAll(async () => {
    await mkdir(join(ROOT, '.cache'), { recursive: true });
    copy = await mkdtemp(join(ROOT, '.cache', 'site-'));
    await cp(join(ROOT, 'site'), join(copy, 'site'), {
      recursive: true,
      filter: (source) => !MADE.test(source),
    });
    await symlink(join(ROOT, 'site', 'node_modules'), join(copy, 'site', 'node_modules'));
    for (const name of ['shared', 'node_modules', 'tsconfig.base.json']) {
      await symlink(join(ROOT, name), join(copy, name));
    }
  });

  afterAll(async () => {
    await rm(copy, { recursive: true });
  });

  it('fails when a dictionary lacks a key, and names language and key', async () => {
    const file = join(copy, 'site', 'src', 'i18n', 'bg.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^\s*"nav\.home":.*\n/mu, ''));
    const astro = join(ROOT, 'site', 'node_modules', 'astro', 'bin', 'astro.mjs');
    const { code, output } = await runProgram([astro, 'build'], join(copy, 'site'));
    expect(code).not.toBe(0);
    expect(output).toContain('site/src/i18n/bg.json');
    expect(output).toContain('nav.home: is missing');
  });
});
