import { readFile } from 'node:fs/promises';
import { matchesGlob } from 'node:path';
import { z } from 'zod';
import { checkDictionary, findUnusedKeys } from './dictionaries.ts';
import { checkDocLinks, getAnchors } from './doc-links.ts';
import { checkFileNames } from './file-names.ts';
import { checkLocaleLists, isLocaleListForbidden } from './locale-lists.ts';
import { listRepositoryFiles, ROOT } from './repository-files.ts';
import { runProgram } from './run-program.ts';
import type { Step } from './run-steps.ts';
import { checkTestNames } from './test-kinds.ts';

/** Where the words of the interface lie: those of the site for readers, those of the CMS for editors. */
const DICTIONARIES = [
  { folder: 'site/src/i18n', separator: '.', users: 'site' },
  { folder: 'cms/src/dictionaries', separator: '#', users: 'cms' },
] as const;

/**
 * What is linted by a process of its own: rules that know types keep the programs of all they have seen, and those of the whole repository
 * take more than the four gigabytes that Node gives a process.
 */
const LINTED = [
  ['site', 'site'],
  ['tests', 'tests'],
  ['cms', 'cms'],
  ['scripts', 'scripts'],
  ['shared', 'shared'],
  ['root', '*.mjs', '*.ts'],
] as const;

/** Everything that `npm run check` looks at, the slow steps first. */
export async function getCheckSteps(): Promise<Step[]> {
  const configs = (await listRepositoryFiles('*tsconfig*.json')).filter(
    (path) => path !== 'tsconfig.base.json' && path !== 'site/tsconfig.json',
  );
  return [
    ...LINTED.map(([name, ...files]) =>
      program(`lint ${name}`, 'node_modules/eslint/bin/eslint.js', [
        '--max-warnings',
        '0',
        ...files,
      ]),
    ),
    astroTypes(),
    ...configs.map((config) =>
      program(`types ${config}`, 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', config]),
    ),
    program('format', 'node_modules/prettier/bin/prettier.cjs', [
      '--check',
      '--log-level',
      'warn',
      '.',
    ]),
    { name: 'dictionaries', run: runDictionaries },
    { name: 'doc links', run: runDocLinks },
    { name: 'locale lists', run: runLocaleLists },
    { name: 'file names', run: async () => checkFileNames(await listRepositoryFiles()) },
    {
      name: 'test names',
      run: async () => checkTestNames(await listRepositoryFiles(), matchesGlob),
    },
  ];
}

/**
 * `astro check` knows the types of .astro files and of the .ts files beside them. Its own program is called, because
 * `astro check` does not find it in a workspace.
 */
function astroTypes(): Step {
  const args = ['--minimumFailingSeverity', 'warning'];
  return program('types site', 'site/node_modules/@astrojs/check/bin/astro-check.js', args, 'site');
}

/**
 * A tool that says by its exit code whether all is well.
 *
 * @param bin JavaScript file of the tool, from the root of the repository
 * @param folder where it runs, from the root of the repository
 */
function program(name: string, bin: string, args: readonly string[], folder = '.'): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await runProgram([`${ROOT}/${bin}`, ...args], `${ROOT}/${folder}`);
      return code === 0 ? [] : [output.trim()];
    },
  };
}

async function read(path: string): Promise<string> {
  return await readFile(`${ROOT}/${path}`, 'utf8');
}

async function readKeys(path: string): Promise<string[]> {
  const dictionary: unknown = JSON.parse(await read(path));
  return Object.keys(z.record(z.string(), z.unknown()).parse(dictionary));
}

async function runDictionaries(): Promise<string[]> {
  const found = DICTIONARIES.map(async ({ folder, separator, users }) => {
    const files = (await listRepositoryFiles(`${folder}/*.json`)).filter((path) =>
      /\/[a-z]{2}\.json$/u.test(path),
    );
    const source = await readKeys(`${folder}/en.json`);
    const faults = files.map(async (file) =>
      checkDictionary({
        file,
        locale: file.slice(-'xx.json'.length, -'.json'.length),
        keys: await readKeys(file),
        source,
        separator,
      }),
    );
    const code = (await listRepositoryFiles(users)).filter(
      (path) =>
        /\.(ts|tsx|astro)$/u.test(path) && !/\.test|\/keys\.ts$|\/dictionaries\.ts$/u.test(path),
    );
    const unused = findUnusedKeys(source, separator, await Promise.all(code.map(read)));
    return [
      ...(await Promise.all(faults)).flat(),
      ...unused.map((key) => `${folder}/en.json: nobody uses the key ${key}; remove it.`),
    ];
  });
  return (await Promise.all(found)).flat();
}

async function runDocLinks(): Promise<string[]> {
  const files = await listRepositoryFiles();
  const folders = new Set(
    files.flatMap((file) =>
      file
        .split('/')
        .slice(0, -1)
        .map((_part, at, parts) => parts.slice(0, at + 1).join('/')),
    ),
  );
  const manifest: unknown = JSON.parse(await read('package.json'));
  const { scripts } = z.looseObject({ scripts: z.record(z.string(), z.string()) }).parse(manifest);
  const documents = new Map<string, string>();
  for (const file of files.filter((path) => path.endsWith('.md'))) {
    documents.set(file, await read(file));
  }
  const world = {
    files: new Set(files),
    folders,
    commands: new Set(Object.keys(scripts)),
    anchorsOf: (file: string) => getAnchors(documents.get(file) ?? ''),
  };
  return [...documents].flatMap(([file, markdown]) => checkDocLinks(file, markdown, world));
}

async function runLocaleLists(): Promise<string[]> {
  const files = (await listRepositoryFiles()).filter(isLocaleListForbidden);
  const found = files.map(async (file) => checkLocaleLists(file, await read(file)));
  return (await Promise.all(found)).flat();
}
