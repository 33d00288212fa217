import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary, readExport, type Library } from './library.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

let cms: TestCms;
let library: Library;

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
});

afterAll(async () => {
  await cms.stop();
});

const findGone = async (id: string) => (await readExport(cms)).gone.find((line) => line.id === id);
const getSequence = async () => (await readExport(cms)).sequence;

async function publishMaterial(title: string): Promise<string> {
  const id = await library.create('material', 'en', { title, licence: 'cc0-1.0' });
  await library.publish('material', id, 'en');
  return id;
}

describe('an address', () => {
  it('is the title in Latin letters by the language', async () => {
    const id = await library.create('organisation', 'mk', { title: 'Ѓорче Петров' });
    const row = (await library.rows('organisation', id, 'draft')).find(
      ({ locale }) => locale === 'mk',
    );
    expect(row?.slug).toMatch(/^[a-z-]+-petrov$/u);
  });

  it('is given to one entry only', async () => {
    const slugOf = async (id: string) =>
      (await library.rows('organisation', id, 'draft')).find(({ slug }) => slug)?.slug;
    const first = await library.create('organisation', 'en', { title: 'Same name' });
    const second = await library.create('organisation', 'en', { title: 'Same name' });
    expect([await slugOf(first), await slugOf(second)]).toEqual(['same-name', 'same-name-2']);
    await expect(
      library.update('organisation', second, 'bg', { title: 'Друго', slug: 'same-name' }),
    ).rejects.toThrow(/“same-name”/u);
  });

  it('goes to one of four who ask for it at once', async () => {
    const asked = await Promise.allSettled(
      [1, 2, 3, 4].map(
        async (number) =>
          await library.create('organisation', 'en', {
            title: `Race ${String(number)}`,
            slug: 'race',
          }),
      ),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await cms.strapi.db
        .query('api::organisation.organisation')
        .count({ where: { slug: 'race' } }),
    ).toBe(1);
  });

  it.each(['Upper', 'a/b', '..', 'with space', 'a--b', 'x'.repeat(200)])(
    'of the form %j is refused',
    async (slug) => {
      await expect(
        library.create('page', 'en', { title: 'Page', code: 'p', slug }),
      ).rejects.toThrow(/address/iu);
    },
  );

  it.each(['index', '404'])('%j is refused', async (slug) => {
    await expect(library.create('page', 'en', { title: 'Page', code: 'p', slug })).rejects.toThrow(
      /web servers/u,
    );
  });

  it('is made by the language when the form asks for one', async () => {
    const service: { generateUIDField(wish: object): Promise<string> } = cms.strapi
      .plugin('content-manager')
      .service('uid');
    const wish = { contentTypeUID: 'api::page.page', field: 'slug', locale: 'bg' };
    expect(await service.generateUIDField({ ...wish, data: { title: 'Щастлив ден' } })).toBe(
      'shtastliv-den',
    );
  });
});

describe('an entry that became another', () => {
  it('says so in the export once it is taken down, whatever the language it was said in', async () => {
    const [old, stays] = [await publishMaterial('Merged'), await publishMaterial('Stays')];
    await library.update('material', old, 'bg', { replacedBy: stays });
    expect(await findGone(old)).toBeUndefined();
    await library.unpublish('material', old, '*');
    expect(await findGone(old)).toMatchObject({ replacedBy: stays });
    const drafts = await library.rows('material', old, 'draft', { replacedBy: true });
    expect(drafts).toHaveLength(5);
    for (const row of drafts) expect(row['replacedBy']).toMatchObject({ documentId: stays });
  });

  it('says so when it is deleted, and when the other one is deleted too', async () => {
    const [old, next] = [await publishMaterial('Deleted'), await publishMaterial('Deleted next')];
    const stays = await publishMaterial('Stays for good');
    await library.update('material', old, 'en', { replacedBy: next });
    await library.remove('material', old, '*');
    await library.update('material', next, 'en', { replacedBy: stays });
    await library.remove('material', next, '*');
    expect(await findGone(old)).toMatchObject({ replacedBy: next });
    expect(await findGone(next)).toMatchObject({ replacedBy: stays });
  });

  it('is news for readers when it was taken down before, and when it is taken back', async () => {
    const [old, stays] = [await publishMaterial('Later'), await publishMaterial('Stays later')];
    await library.unpublish('material', old, '*');
    const before = await getSequence();
    await library.update('material', old, 'en', { replacedBy: stays });
    expect(await getSequence()).toBe(before + 1);
    await library.update('material', old, 'en', { summary: 'No news for anybody.' });
    expect(await getSequence()).toBe(before + 1);
    await library.update('material', old, 'en', { replacedBy: null });
    expect(await getSequence()).toBe(before + 2);
    expect(await findGone(old)).not.toHaveProperty('replacedBy');
  });

  it('is not published again while it is another, with the name of that one', async () => {
    const [old, stays] = [await publishMaterial('Twice'), await publishMaterial('The one')];
    await library.update('material', old, 'en', { replacedBy: stays });
    await expect(library.publish('material', old, 'en')).rejects.toThrow(/is now “The one”/u);
    await library.update('material', old, 'en', { replacedBy: null });
    await library.publish('material', old, 'en');
  });

  it('is never itself', async () => {
    const id = await publishMaterial('Itself');
    await expect(library.update('material', id, 'en', { replacedBy: id })).rejects.toThrow(
      /cannot become itself/u,
    );
    const drafts = await library.rows('material', id, 'draft', { replacedBy: true });
    for (const row of drafts) expect(row['replacedBy']).toBeNull();
  });

  it('may be a term, which is merged by deleting it', async () => {
    const data = (code: string) => ({
      code,
      scheme: 'field',
      prefLabel: [{ language: 'en', text: code }],
    });
    const old = await library.create('term', null, data('merged-term'));
    const stays = await library.create('term', null, data('term-that-stays'));
    await library.update('term', old, null, { replacedBy: stays });
    await library.remove('term', old, null);
    expect(await findGone(old)).toMatchObject({ replacedBy: stays });
  });
});

describe('a slug that changes', () => {
  it('is kept through three changes in a row, back to the first', async () => {
    const id = await publishMaterial('Round trip');
    for (const slug of ['round-b', 'round-c', 'round-trip']) {
      await library.update('material', id, 'en', { slug });
      await library.publish('material', id, 'en');
    }
    const line = (await readExport(cms)).lines.find(({ entry }) => entry.id === id);
    const former = line?.formerSlugs.filter(({ locale }) => locale === 'en');
    expect(former?.map(({ slug }) => slug)).toEqual(['round-b', 'round-c']);
  });

  it('is not taken by another entry as long as the one that had it can be led to', async () => {
    const id = await publishMaterial('Mine');
    await library.update('material', id, 'en', { slug: 'mine-now' });
    await library.publish('material', id, 'en');
    const other = await library.create('material', 'en', { title: 'Mine', licence: 'cc0-1.0' });
    expect((await library.rows('material', other, 'draft'))[1]).toMatchObject({ slug: 'mine-2' });
    await expect(library.update('material', other, 'en', { slug: 'mine' })).rejects.toThrow(
      /“mine”/u,
    );
    await library.remove('material', id, '*');
    await library.update('material', other, 'en', { slug: 'mine' });
    await library.publish('material', other, 'en');
    expect((await findGone(id))?.slugs).toContainEqual({ locale: 'en', slug: 'mine' });
  });
});
