import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toUid } from '../../cms/src/documents/library-type.ts';
import { findExported, findLanguages, openLibrary, type Library, type Row } from './library.ts';
import { openAdministrator, type Person } from './people.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

let cms: TestCms;
let library: Library;
let administrator: Person;

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
  administrator = await openAdministrator(cms);
});

afterAll(async () => {
  await cms.stop();
});

/** Which languages of an entry are marked untranslated. */
function toTable(rows: readonly Row[]): Record<string, unknown> {
  return Object.fromEntries(rows.map((row) => [row.locale ?? '', row.untranslated]));
}

function onlyIn(locale: string): Record<string, unknown> {
  return Object.fromEntries(LOCALE_CODES.map((code) => [code, code !== locale]));
}

const form = z.object({ data: z.object({ status: z.string() }) });

/** What the form of a language says of its entry: `modified` offers to publish it. */
async function readStatus(id: string, locale: string): Promise<string> {
  const address = `/content-manager/collection-types/${toUid('organisation')}/${id}`;
  const { text } = await administrator.ask('GET', `${address}?locale=${locale}`);
  return form.parse(JSON.parse(text)).data.status;
}

describe('creating an entry', () => {
  it('gives it a row in every language, the others marked untranslated', async () => {
    const id = await library.create('organisation', 'mk', { title: 'Здружение Круг' });
    const rows = await library.rows('organisation', id, 'draft');
    expect(toTable(rows)).toEqual(onlyIn('mk'));
    expect(new Set(rows.map((row) => row.title))).toEqual(new Set(['Здружение Круг']));
  });

  it('makes the slug of the written language and of no shell', async () => {
    const id = await library.create('organisation', 'bg', { title: 'Община Лом' });
    const rows = await library.rows('organisation', id, 'draft');
    expect(rows.filter((row) => row.slug !== null).map((row) => [row.locale, row.slug])).toEqual([
      ['bg', 'obshtina-lom'],
    ]);
  });

  it('gives shared fields to all languages', async () => {
    const id = await library.create('organisation', 'hu', {
      title: 'Szövetség',
      acronym: 'SZ',
      names: [{ language: 'hu', text: 'Szövetség Egyesület', kind: 'official' }],
    });
    const rows = await library.rows('organisation', id, 'draft', { names: true });
    expect(rows.map((row) => row['acronym'])).toEqual(['SZ', 'SZ', 'SZ', 'SZ', 'SZ']);
    for (const row of rows) {
      expect(row['names']).toMatchObject([{ text: 'Szövetség Egyesület' }]);
    }
  });

  it('leaves nothing behind when it fails half way', async () => {
    const count = async () => await cms.strapi.db.query('api::organisation.organisation').count();
    const before = await count();
    await expect(
      library.create('organisation', 'en', { title: 'Half', place: 'no-such-place' }),
    ).rejects.toThrow();
    expect(await count()).toBe(before);
  });
});

describe('a shared field', () => {
  it('is equal in all drafts, whatever is published', async () => {
    const id = await library.create('organisation', 'en', { title: 'Equal', acronym: 'ONE' });
    await library.publish('organisation', id, 'en');
    await library.update('organisation', id, 'bg', { acronym: 'TWO' });
    await library.update('organisation', id, 'ro', { acronym: 'ONE' });
    const rows = await library.rows('organisation', id, 'draft');
    expect(rows.map((row) => row['acronym'])).toEqual(['ONE', 'ONE', 'ONE', 'ONE', 'ONE']);
  });
});

describe('a relation', () => {
  it('is one fact for all languages, in the order of the editor', async () => {
    const first = await library.create('organisation', 'en', { title: 'First' });
    const second = await library.create('organisation', 'bg', { title: 'Втора' });
    const id = await library.create('material', 'bg', {
      title: 'Наръчник',
      creators: [second, first],
    });
    const read = async () =>
      (await library.rows('material', id, 'draft', { creators: true })).map(
        (row) => row['creators'],
      );
    const inOrder = (...ids: string[]) =>
      LOCALE_CODES.map(() =>
        ids.map((documentId) => expect.objectContaining({ documentId }) as unknown),
      );
    expect(await read()).toEqual(inOrder(second, first));
    await library.update('material', id, 'ro', { creators: [first] });
    expect(await read()).toEqual(inOrder(first));
  });

  it('links each language to the row of that language', async () => {
    const partner = await library.create('organisation', 'mk', { title: 'Партнер' });
    const id = await library.create('material', 'bg', { title: 'Материал', publisher: partner });
    const rows = await library.rows('material', id, 'draft', { publisher: true });
    for (const row of rows) expect(row['publisher']).toMatchObject({ locale: row.locale });
  });
});

describe('writing in another language', () => {
  it('makes its shell a text of its own', async () => {
    const id = await library.create('page', 'en', { title: 'About us', code: 'about-us' });
    await library.update('page', id, 'ro', { title: 'Despre noi' });
    const rows = await library.rows('page', id, 'draft');
    expect(toTable(rows)).toEqual({ ...onlyIn('en'), ro: false });
    expect(rows.find((row) => row.locale === 'ro')?.slug).toBe('despre-noi');
  });

  it('does not happen by saving facts in its tab', async () => {
    const id = await library.create('organisation', 'bg', { title: 'Сдружение' });
    await library.update('organisation', id, 'en', {
      title: 'Сдружение',
      summary: '',
      acronym: 'S',
    });
    expect(toTable(await library.rows('organisation', id, 'draft'))).toEqual(onlyIn('bg'));
  });

  it('lets the titles of shells follow the title they are borrowed from', async () => {
    const id = await library.create('organisation', 'bg', { title: 'Старо име' });
    await library.update('organisation', id, 'bg', { title: 'Ново име' });
    const rows = await library.rows('organisation', id, 'draft');
    expect(new Set(rows.map((row) => row.title))).toEqual(new Set(['Ново име']));
  });
});

describe('publishing', () => {
  it('takes one language live and the others as shells', async () => {
    const id = await library.create('organisation', 'mk', { title: 'Објавено' });
    await library.publish('organisation', id, 'mk');
    expect(toTable(await library.rows('organisation', id, 'published'))).toEqual(onlyIn('mk'));
    expect(await findExported(cms, id)).toMatchObject({ prose: { mk: { title: 'Објавено' } } });
    expect(await findLanguages(cms, id)).toEqual(['mk']);
  });

  it('does not give away what is being written in another language', async () => {
    const id = await library.create('organisation', 'en', { title: 'Open' });
    await library.update('organisation', id, 'hu', { title: 'Titok', summary: 'Még nem kész.' });
    await library.publish('organisation', id, 'en');
    const hungarian = (await library.rows('organisation', id, 'published')).find(
      (row) => row.locale === 'hu',
    );
    expect(hungarian).toMatchObject({ title: 'Open', untranslated: true, summary: null });
    const draft = (await library.rows('organisation', id, 'draft')).find(
      (row) => row.locale === 'hu',
    );
    expect(draft).toMatchObject({ title: 'Titok', untranslated: false });
  });

  it('leaves what is written in another language to be published', async () => {
    const id = await library.create('organisation', 'bg', { title: 'Готово' });
    await library.update('organisation', id, 'en', { title: 'Ready' });
    await library.publish('organisation', id, 'en');
    expect(await readStatus(id, 'en')).toBe('published');
    expect(await readStatus(id, 'bg')).toBe('modified');
    expect(await readStatus(id, 'ro')).toBe('published');
    await library.update('organisation', id, 'en', { acronym: 'R' });
    await library.publish('organisation', id, 'en');
    expect(await readStatus(id, 'bg')).toBe('modified');
    await library.publish('organisation', id, 'bg');
    expect(await readStatus(id, 'bg')).toBe('published');
  });

  it('takes several languages at once', async () => {
    const id = await library.create('organisation', 'en', { title: 'Both' });
    await library.update('organisation', id, 'bg', { title: 'И двете' });
    await library.publish('organisation', id, ['en', 'bg']);
    expect(await findExported(cms, id)).toMatchObject({
      prose: { en: { title: 'Both' }, bg: { title: 'И двете' } },
    });
  });

  it('is refused in a language without text while nothing is live', async () => {
    const id = await library.create('organisation', 'bg', { title: 'Само на български' });
    await expect(library.publish('organisation', id, 'en')).rejects.toThrow(/English.*Bulgarian/u);
    expect(await library.rows('organisation', id, 'published')).toEqual([]);
  });

  it('takes facts live from a language without text, as long as another is live', async () => {
    const id = await library.create('organisation', 'bg', { title: 'Факти' });
    await library.publish('organisation', id, 'bg');
    await library.update('organisation', id, 'en', { acronym: 'F' });
    await library.publish('organisation', id, 'en');
    const exported = await findExported(cms, id);
    expect(exported).toMatchObject({ acronym: 'F', prose: { bg: { title: 'Факти' } } });
    expect(exported && 'prose' in exported && exported.prose.en).toBeUndefined();
  });

  it('reads facts from the row published last', async () => {
    const id = await library.create('organisation', 'en', { title: 'Facts', acronym: 'ONE' });
    await library.update('organisation', id, 'bg', { title: 'Факти' });
    await library.publish('organisation', id, ['en', 'bg']);
    await library.update('organisation', id, 'bg', { acronym: 'TWO' });
    expect(await findExported(cms, id)).toMatchObject({ acronym: 'ONE' });
    await library.publish('organisation', id, 'bg');
    expect(await findExported(cms, id)).toMatchObject({ acronym: 'TWO' });
  });
});

describe('unpublishing', () => {
  it('makes a language a shell again while another is live', async () => {
    const id = await library.create('organisation', 'en', { title: 'Stays' });
    await library.update('organisation', id, 'bg', { title: 'Отива си' });
    await library.publish('organisation', id, ['en', 'bg']);
    await library.unpublish('organisation', id, 'bg');
    expect(toTable(await library.rows('organisation', id, 'published'))).toEqual(onlyIn('en'));
    const draft = (await library.rows('organisation', id, 'draft')).find(
      (row) => row.locale === 'bg',
    );
    expect(draft).toMatchObject({ title: 'Отива си', untranslated: false });
    expect(await readStatus(id, 'en')).toBe('published');
    expect(await readStatus(id, 'bg')).toBe('modified');
  });

  it('takes the entry down with its last language', async () => {
    const id = await library.create('organisation', 'en', { title: 'Last' });
    await library.publish('organisation', id, 'en');
    await library.unpublish('organisation', id, 'en');
    expect(await library.rows('organisation', id, 'published')).toEqual([]);
    expect(await findExported(cms, id)).toBeUndefined();
  });
});

describe('discarding a draft', () => {
  it('is refused for an entry that was never published', async () => {
    const id = await library.create('organisation', 'en', { title: 'Never out' });
    await expect(library.discard('organisation', id, 'en')).rejects.toThrow(/ever published/u);
    expect(await library.rows('organisation', id, 'draft')).toHaveLength(LOCALE_CODES.length);
  });

  it('is refused for a language that is live as a shell only', async () => {
    const id = await library.create('organisation', 'en', { title: 'Live' });
    await library.publish('organisation', id, 'en');
    await library.update('organisation', id, 'bg', { title: 'Чернова' });
    await expect(library.discard('organisation', id, 'bg')).rejects.toThrow(/Bulgarian/u);
  });

  it('brings back what is live, shared fields as they were published last', async () => {
    const id = await library.create('organisation', 'en', { title: 'Kept', acronym: 'ONE' });
    await library.update('organisation', id, 'bg', { title: 'Запазено' });
    await library.publish('organisation', id, ['en', 'bg']);
    await library.update('organisation', id, 'bg', { acronym: 'TWO' });
    await library.publish('organisation', id, 'bg');
    await library.update('organisation', id, 'bg', { title: 'Още не', acronym: 'THREE' });
    await library.update('organisation', id, 'en', { title: 'Not yet' });
    await library.discard('organisation', id, 'en');
    const rows = await library.rows('organisation', id, 'draft');
    expect(rows.map((row) => row['acronym'])).toEqual(['TWO', 'TWO', 'TWO', 'TWO', 'TWO']);
    expect(rows.find((row) => row.locale === 'en')?.title).toBe('Kept');
    expect(rows.find((row) => row.locale === 'bg')?.title).toBe('Още не');
  });
});

describe('a language', () => {
  it('that the site does not have is refused', async () => {
    await expect(
      cms.strapi.documents('api::page.page').create({ locale: 'zz', data: {} }),
    ).rejects.toThrow(/zz/u);
    expect(await cms.strapi.db.query('api::page.page').count({ where: { locale: 'zz' } })).toBe(0);
  });

  it('of the site cannot be deleted', async () => {
    const service: { delete(locale: { id: number }): Promise<unknown> } = cms.strapi
      .plugin('i18n')
      .service('locales');
    const bulgarian: unknown = await cms.strapi.db
      .query('plugin::i18n.locale')
      .findOne({ where: { code: 'bg' } });
    await expect(
      service.delete(z.looseObject({ id: z.number() }).parse(bulgarian)),
    ).rejects.toThrow(/languages of the site/u);
  });
});
