import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENTRY_TYPES } from '@closer/shared/content/entry.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSeed } from './read-seed.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'closer-seed-'));
  const seed = path.join(process.cwd(), 'cms/seed');
  for (const type of [...ENTRY_TYPES, 'source-document']) {
    await cp(path.join(seed, type), path.join(folder, type), { recursive: true });
  }
});

afterEach(() => rm(folder, { recursive: true }));

async function replaceIn(name: string, from: string, to: string): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
}

test('reads the seed, with what a file leaves out as null, false or an empty list', async () => {
  const seed = await readSeed(folder);
  const acronymOnly = seed.organisation.find((entry) => entry.key === 'cgi');
  expect(acronymOnly).toMatchObject({ acronym: 'ЦГИ', kind: null, website: null, memberships: [] });
});

test('reports the faults of all files together', async () => {
  await replaceIn('place/sofia.yaml', 'kind: city', 'kind: town');
  await replaceIn('organisation/cgi.yaml', 'acronym:', 'acronim:');
  await writeFile(path.join(folder, 'page/about.yaml'), 'prose: {a: 1, a: 2}');
  await expect(readSeed(folder)).rejects.toThrow(
    /3 faults[^]*organisation\/cgi\.yaml[^]*page\/about\.yaml: no valid YAML[^]*place\/sofia\.yaml · kind/u,
  );
});

test('an entry’s source is the document that it names, with the words it quotes', async () => {
  const seed = await readSeed(folder);
  expect(seed.place.find((entry) => entry.key === 'ljubljana')?.sources).toMatchObject([
    {
      titles: expect.arrayContaining([
        {
          language: 'en',
          text: 'Description of the project “Local Partnerships for Social Inclusion”, in Macedonian',
        },
      ]) as object[],
      language: 'mk',
      published: null,
      wording: 'Љубанаго',
    },
  ]);
});

test('a source that has no file is named', async () => {
  await replaceIn('place/ljubljana.yaml', 'local-partnerships-description', 'lost-description');
  await expect(readSeed(folder)).rejects.toThrow(
    /place\/ljubljana\.yaml · sources\.0\.document: there is no source-document "lost-description"/u,
  );
});

test.each([
  [
    'material/conet-guide.yaml',
    'city-of-berlin',
    'city-of-bonn',
    /no organisation "city-of-bonn"/u,
  ],
  ['place/sofia.yaml', 'parent: bulgaria', 'parent: thrace', /no place "thrace"/u],
  [
    'material/conet-guide.yaml',
    'social-cohesion',
    'poster',
    /"poster" is of scheme material-type/u,
  ],
] as const)(
  'names a link of %s that leads nowhere or to a wrong kind',
  async (name, from, to, fault) => {
    await replaceIn(name, from, to);
    await expect(readSeed(folder)).rejects.toThrow(fault);
  },
);
