import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { MEILISEARCH_KEY_FIELDS, SECRET_FIELDS, SETTING_FIELDS } from '@closer/shared/settings.ts';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

/*
 * compose.yaml and Dockerfile name versions, settings and commands that stand elsewhere too.
 */

const ROOT = join(import.meta.dirname, '../..');
const read = async (path: string) => await readFile(join(ROOT, path), 'utf8');

const service = z.looseObject({
  image: z.string(),
  build: z.unknown().optional(),
  user: z.string().optional(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.union([z.string(), z.number()])),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()),
  networks: z.array(z.string()),
  depends_on: z.record(z.string(), z.unknown()).default({}),
  restart: z.literal('unless-stopped'),
  cap_drop: z.tuple([z.literal('ALL')]),
  healthcheck: z.looseObject({ test: z.array(z.string()) }),
});
const composeFile = z.looseObject({
  services: z.object({ cms: service, site: service, postgres: service, meilisearch: service }),
  networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() }).nullable()),
});
const packageFile = z.looseObject({
  packageManager: z.string(),
  devDependencies: z.looseObject({ node: z.string() }),
});

let text: string;
let compose: z.infer<typeof composeFile>;
let dockerfile: string;

beforeAll(async () => {
  text = await read('compose.yaml');
  compose = composeFile.parse(parse(text, { merge: true }));
  dockerfile = await read('Dockerfile');
});

describe('settings', () => {
  const known = new Set([
    ...Object.keys({ ...SETTING_FIELDS, ...SECRET_FIELDS, ...MEILISEARCH_KEY_FIELDS }),
    'CLOSER_ADMIN_EMAIL',
  ]);

  it.each(['cms', 'site'] as const)('of the service %s are those that Closer knows', (name) => {
    const names = Object.keys(compose.services[name].environment);
    expect(names.filter((each) => !known.has(each))).toEqual([]);
  });

  it('reach the CMS and its publisher all, but for those that a container has no use for', () => {
    const given = new Set(Object.keys(compose.services.cms.environment));
    const left = [...known].filter((name) => !given.has(name));
    // The keys are made from the master key; a container serves no folder to another host; readers ask the site alone.
    expect(left.sort()).toEqual([
      'MEILI_INDEX_KEY',
      'MEILI_SEARCH_KEY',
      'SITE_DIR',
      'SITE_PORT',
      'TRUSTED_PROXIES',
    ]);
  });

  it('that are read from .env stand in .env.example', async () => {
    const example = parseEnv((await read('.env.example')).replaceAll(/^#(?=[A-Z_]+=)/gmu, ''));
    const asked = [...text.matchAll(/\$\{([A-Z_]+)/gu)].map(([, name]) => name ?? '');
    expect(asked.filter((name) => !(name in example))).toEqual([]);
  });

  it('that are secret have no default: without one nothing starts', () => {
    const secrets = [...Object.keys(SECRET_FIELDS), 'MEILI_MASTER_KEY', 'POSTGRES_PASSWORD'];
    for (const name of secrets) {
      const uses = [...text.matchAll(new RegExp(`\\$\\{${name}(.{0,2})`, 'gu'))];
      expect(
        uses.map(([, mark]) => mark),
        name,
      ).not.toEqual([]);
      for (const [, mark] of uses) expect(mark, name).toBe(':?');
    }
  });
});

describe('versions', () => {
  it('of Node and pnpm are those of package.json', async () => {
    const { packageManager, devDependencies } = packageFile.parse(
      JSON.parse(await read('package.json')),
    );
    expect(dockerfile).toContain(`\nFROM node:${devDependencies.node}-`);
    expect(dockerfile).toContain(`npx --yes ${packageManager} install --frozen-lockfile`);
  });

  it('of Meilisearch is the one whose answers were recorded', async () => {
    const [head = ''] = (await read('tests/search/recorded/suite.ndjson')).split('\n');
    const { server } = z.object({ server: z.string() }).parse(JSON.parse(head));
    expect(text).toContain(`FROM getmeili/meilisearch:v${server}\n`);
  });

  it('are pinned for every image that is not ours', () => {
    const images = [...text.matchAll(/(?:FROM|image:) ([\w./-]+)(?::(\S+))?$/gmu)];
    const ours = images.filter(([, name]) => name === 'closer');
    const others = images.filter(([, name]) => name !== 'closer');
    expect(ours).toHaveLength(1);
    expect(others.map(([, name, version]) => `${name ?? ''} ${version ?? 'none'}`)).toEqual([
      'postgres 17-trixie',
      'getmeili/meilisearch v1.50.0',
      'closer-meilisearch v1.50.0',
    ]);
  });
});

test('every command of a container is a file of the repository', async () => {
  const { cms, site } = compose.services;
  const calls = [cms, site].flatMap(({ command, healthcheck }) => [
    command,
    healthcheck.test.slice(1),
  ]);
  expect(calls).toHaveLength(4);
  for (const [program, file = ''] of calls) {
    expect(program).toBe('node');
    expect(await read(file)).not.toBe('');
  }
});

test('only the site and, on this machine, the CMS can be reached from outside', () => {
  const { cms, site, postgres, meilisearch } = compose.services;
  expect(site.ports).toEqual(['${HOST:-127.0.0.1}:${SITE_PORT:-4321}:4321']);
  expect(cms.ports).toEqual(['127.0.0.1:${CMS_PORT:-1337}:1337']);
  expect([...postgres.ports, ...meilisearch.ports]).toEqual([]);
  const inner = [...postgres.networks, ...meilisearch.networks];
  expect(inner.map((name) => compose.networks[name]?.internal)).toEqual([true, true]);
  // Who breaks into what speaks with everybody finds no way to the database.
  expect(site.networks).not.toContain('database');
});

test('the site waits for nobody and writes nothing', () => {
  const { site } = compose.services;
  expect(site.depends_on).toEqual({});
  expect(site.volumes).toEqual(['data:/data:ro']);
});

test('no container runs as root', () => {
  const { postgres, meilisearch } = compose.services;
  expect(postgres.user).toBe('postgres');
  expect(meilisearch.build).toMatchObject({
    dockerfile_inline: expect.stringMatching(/\nUSER 1000:1000\n$/u) as unknown,
  });
  const users = [...dockerfile.matchAll(/^USER (.+)$/gmu)].map(([, user]) => user);
  expect(users.at(-1)).toBe('node');
});
