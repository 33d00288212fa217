import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handIn } from '../../cms/src/hand-in/hand-in.ts';
import { findEditorLinks, saveEditorLink } from '../../cms/src/records/editor-links.ts';
import { findHandIns } from '../../cms/src/records/hand-ins.ts';
import { openLibrary, readExport, type Data, type Library } from './library.ts';
import { takeSteps, toText, type Step } from './link-orders.ts';
import { startPostgres, type TestPostgres } from './start-postgres.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';
import { SAMPLE_EXPORT, writeSample } from './write-sample.ts';

/*
 * What could differ from SQLite, on which all other tests run: columns, transactions, two writers at a time.
 */

let postgres: TestPostgres | undefined;
let cms: TestCms;
let library: Library;

beforeAll(async () => {
  postgres = await startPostgres();
  cms = await startStrapi({ DATABASE_URL: postgres.url });
  library = openLibrary(cms);
});

afterAll(async () => {
  try {
    await cms.stop();
  } finally {
    await postgres?.stop();
  }
});

const getSequence = async () => (await readExport(cms)).sequence;
const countAddresses = async () => await cms.strapi.db.query('closer::address').count();

/** The partner first, and the work first, which is refused until its partner is there. */
const ORDERS: readonly (readonly Step[])[] = [
  [
    ['publish', 'organisation', 'mk'],
    ['publish', 'work', 'bg'],
    ['unpublish', 'organisation', 'mk'],
    ['translate', 'work', 'ro'],
    ['publish', 'organisation', 'mk'],
    ['unpublish', 'work', 'bg'],
  ],
  [
    ['publish', 'work', 'bg'],
    ['translate', 'organisation', 'en'],
    ['publish', 'organisation', 'en'],
    ['publish', 'work', 'bg'],
    ['unpublish', 'organisation', 'en'],
    ['publish', 'organisation', 'mk'],
  ],
];

const material = async (title: string, data: Data = {}) =>
  await library.create('material', 'en', { title, licence: 'cc0-1.0', ...data });

describe('on PostgreSQL', () => {
  it('one entry of each type is exported in five languages as on SQLite', async () => {
    await expect(await writeSample(cms, library)).toMatchFileSnapshot(SAMPLE_EXPORT);
  }, 480_000);

  it.each([
    [300, 'is kept whole'],
    [301, 'is refused as too long'],
  ])('a title of %i characters %s', async (length) => {
    const title = 'ж'.repeat(length);
    const making = library.create('material', 'bg', { title, licence: 'cc0-1.0' });
    if (length > 300) {
      await expect(making).rejects.toThrow(/at most 300 characters/u);
      return;
    }
    const id = await making;
    await library.publish('material', id, 'bg');
    for (const row of await library.rows('material', id, 'published'))
      expect(row.title).toBe(title);
  });

  it('what is refused leaves no row, no address and no change to tell', async () => {
    const id = await material('Refused', { licence: null });
    const [sequence, addresses] = [await getSequence(), await countAddresses()];
    await expect(library.publish('material', id, 'en')).rejects.toThrow(/licence/u);
    expect(await library.rows('material', id, 'published')).toEqual([]);
    expect([await getSequence(), await countAddresses()]).toEqual([sequence, addresses]);
  });

  it('entries made and published at once have an address each, and a number each', async () => {
    const ids = await Promise.all(
      Array.from({ length: 3 }, async () => await material('At the same time')),
    );
    const sequence = await getSequence();
    await Promise.all(ids.map(async (id) => await library.publish('material', id, 'en')));
    const { entries } = await readExport(cms);
    const slugs = entries.flatMap((entry) =>
      entry.type === 'material' && ids.includes(entry.id) ? [entry.prose.en?.slug] : [],
    );
    expect(new Set(slugs).size).toBe(ids.length);
    // A refused change leaves a gap in the numbers of PostgreSQL.
    expect(await getSequence()).toBeGreaterThanOrEqual(sequence + ids.length);
  });

  it('what two hand in or link at once is kept once', async () => {
    const id = await material('Handed in by two');
    const entry = { type: 'material', documentId: id } as const;
    await Promise.all([1, 2, 3].map(async (userId) => await handIn(cms.strapi, userId, entry)));
    expect(await findHandIns(cms.strapi, entry)).toMatchObject([{ state: 'waiting' }]);
    const partners = ['a', 'b', 'c'];
    await Promise.all(
      partners.map(async (partner) => await saveEditorLink(cms.strapi, 7, partner)),
    );
    expect(await findEditorLinks(cms.strapi, 7)).toHaveLength(1);
  });

  it('a slug that changed three times leads on from each of the former ones', async () => {
    const id = await material('Round trip');
    await library.publish('material', id, 'en');
    for (const slug of ['round-b', 'round-c', 'round-trip']) {
      await library.update('material', id, 'en', { slug });
      await library.publish('material', id, 'en');
    }
    const other = await material('Other');
    await expect(library.update('material', other, 'en', { slug: 'round-b' })).rejects.toThrow(
      /“round-b”/u,
    );
    const line = (await readExport(cms)).lines.find(({ entry }) => entry.id === id);
    const former = line?.formerSlugs.filter(({ locale }) => locale === 'en');
    expect(former?.map(({ slug }) => slug)).toEqual(['round-b', 'round-c']);
  });

  it.each(ORDERS.map((order) => [toText(order), order] as const))(
    'a link between two languages holds through %s',
    async (_text, order) => {
      await takeSteps(cms, library, ['case-study', 'organisations'], order);
    },
  );

  it('an empty database is a fault, and one that is there is taken over whole', async () => {
    const before = await readExport(cms);
    await cms.strapi.db.connection.raw('CREATE DATABASE mistyped');
    await cms.stop();
    const url = postgres?.url ?? '';
    const mistyped = url.replace(/postgres$/u, 'mistyped');
    await expect(startStrapi({ DATABASE_URL: mistyped, ALLOW_NEW_DB: '' })).rejects.toThrow(
      'The database that DATABASE_URL names has no tables of Closer.',
    );
    cms = await startStrapi({ DATABASE_URL: url, ALLOW_NEW_DB: '' });
    expect(await readExport(cms)).toEqual(before);
  }, 300_000);
});
