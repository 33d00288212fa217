import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findExported, openLibrary, type Library } from './library.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

/*
 * A list of texts that each language has for itself: the sections of a leaflet.
 */

let cms: TestCms;
let library: Library;

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
});

afterAll(async () => {
  await cms.stop();
});

const EN = [
  { heading: 'Come in', text: 'The door is open.' },
  { heading: null, text: 'Bring a **friend**.' },
];
const BG = [{ heading: 'Влезте', text: 'Вратата е отворена.' }];

const draft = { title: 'Open doors', licence: 'cc-by-4.0', sections: EN };

const withHeadings = z.looseObject({
  locale: z.string(),
  untranslated: z.boolean(),
  sections: z.array(z.looseObject({ heading: z.string().nullable() })),
});

/** Headings of the sections of each language. */
async function readHeadings(
  id: string,
  status: 'draft' | 'published',
): Promise<Record<string, (string | null)[]>> {
  const rows = await library.rows('leaflet', id, status, { sections: true });
  return Object.fromEntries(
    rows
      .map((row) => withHeadings.parse(row))
      .map(({ locale, sections }) => [locale, sections.map(({ heading }) => heading)]),
  );
}

const only = (given: Record<string, (string | null)[]>) => ({
  en: [],
  mk: [],
  bg: [],
  ro: [],
  hu: [],
  ...given,
});

const countSections = async () => await cms.strapi.db.query('library.leaflet-section').count();

describe('a list of texts', () => {
  it('is written in one language and stays empty in the others', async () => {
    const id = await library.create('leaflet', 'en', draft);
    expect(await readHeadings(id, 'draft')).toEqual(only({ en: ['Come in', null] }));
    await library.update('leaflet', id, 'bg', { title: 'Отворени врати', sections: BG });
    expect(await readHeadings(id, 'draft')).toEqual(
      only({ en: ['Come in', null], bg: ['Влезте'] }),
    );
  });

  it('makes a shell a text of its own', async () => {
    const id = await library.create('leaflet', 'en', draft);
    await library.update('leaflet', id, 'bg', { sections: BG });
    const rows = await library.rows('leaflet', id, 'draft');
    expect(rows.find(({ locale }) => locale === 'bg')?.untranslated).toBe(false);
  });

  it('without a word in it does not', async () => {
    const id = await library.create('leaflet', 'en', draft);
    await library.update('leaflet', id, 'bg', { sections: [{ heading: ' ', text: null }] });
    const rows = await library.rows('leaflet', id, 'draft');
    expect(rows.find(({ locale }) => locale === 'bg')?.untranslated).toBe(true);
  });

  it('is exported in its language, in its order', async () => {
    const id = await library.create('leaflet', 'en', draft);
    await library.update('leaflet', id, 'bg', { title: 'Отворени врати', sections: BG });
    await library.publish('leaflet', id, ['en', 'bg']);
    expect(await findExported(cms, id)).toMatchObject({
      prose: { en: { sections: EN }, bg: { sections: BG } },
    });
  });

  it('is not given away while another language is published', async () => {
    const id = await library.create('leaflet', 'en', draft);
    await library.update('leaflet', id, 'bg', { title: 'Отворени врати', sections: BG });
    const before = await countSections();
    await library.publish('leaflet', id, 'en');
    expect(await readHeadings(id, 'published')).toEqual(only({ en: ['Come in', null] }));
    expect(await readHeadings(id, 'draft')).toMatchObject({ bg: ['Влезте'] });
    // Two published sections; none is left without a row that shows it.
    expect(await countSections()).toBe(before + EN.length);
  });

  it('goes with its language, from readers and from the draft, and leaves nothing behind', async () => {
    const before = await countSections();
    const id = await library.create('leaflet', 'en', draft);
    await library.update('leaflet', id, 'bg', { title: 'Отворени врати', sections: BG });
    await library.publish('leaflet', id, ['en', 'bg']);
    await library.unpublish('leaflet', id, 'bg');
    expect(await readHeadings(id, 'published')).toEqual(only({ en: ['Come in', null] }));
    expect(await readHeadings(id, 'draft')).toMatchObject({ bg: ['Влезте'] });
    await library.remove('leaflet', id, 'bg');
    expect(await readHeadings(id, 'draft')).toEqual(only({ en: ['Come in', null] }));
    await library.remove('leaflet', id, '*');
    expect(await countSections()).toBe(before);
  });

  it('goes back to what is published', async () => {
    const id = await library.create('leaflet', 'en', draft);
    await library.publish('leaflet', id, 'en');
    await library.update('leaflet', id, 'en', { sections: BG });
    await library.discard('leaflet', id, 'en');
    expect(await readHeadings(id, 'draft')).toEqual(only({ en: ['Come in', null] }));
  });

  it('is not changed by a fact that another language changes', async () => {
    const id = await library.create('leaflet', 'en', draft);
    await library.update('leaflet', id, 'ro', { layout: 'a6-card' });
    expect(await readHeadings(id, 'draft')).toEqual(only({ en: ['Come in', null] }));
  });

  it('is copied with its entry', async () => {
    const id = await library.create('leaflet', 'en', draft);
    const copy: unknown = await cms.strapi
      .documents('api::leaflet.leaflet')
      .clone({ documentId: id, locale: 'en', data: { title: 'Copy' } });
    const { documentId } = z.object({ documentId: z.string() }).parse(copy);
    expect(await readHeadings(documentId, 'draft')).toEqual(only({ en: ['Come in', null] }));
    expect(await readHeadings(id, 'draft')).toEqual(only({ en: ['Come in', null] }));
  });
});
