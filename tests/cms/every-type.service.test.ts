import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelSchema } from '../../cms/src/documents/model-shape.ts';
import { findExported, findLanguages, openLibrary, type Library } from './library.ts';
import { makeEntry, WRITTEN_TYPES, type WrittenType } from './make-entry.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';
import { uploadPicture } from './upload-picture.ts';
import { SAMPLE_EXPORT, writeSample } from './write-sample.ts';

/*
 * What holds for every type that is written language by language: a new type is covered by itself.
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

// The same is asked of PostgreSQL.
it('one entry of each type is exported in five languages', async () => {
  await expect(await writeSample(cms, library)).toMatchFileSnapshot(SAMPLE_EXPORT);
}, 480_000);

/** Localised fields of a type, and the names of those that are Markdown. */
function readFields(type: WrittenType): { markdown: string[]; pictures: string[] } {
  const file = `../../cms/src/api/${type}/content-types/${type}/schema.json`;
  const source: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8'));
  const attributes = Object.entries(modelSchema.parse(source).attributes);
  return {
    markdown: attributes.flatMap(([name, { type: kind }]) => (kind === 'richtext' ? [name] : [])),
    pictures: attributes.flatMap(([name, { type: kind }]) => (kind === 'media' ? [name] : [])),
  };
}

const make = async (type: WrittenType, locale: 'en' | 'bg', title: string, data: object = {}) =>
  await makeEntry(cms, library, type, locale, { title, ...data });

const untranslated = async (type: WrittenType, id: string, status: 'draft' | 'published') =>
  (await library.rows(type, id, status))
    .filter((row) => row.untranslated === true)
    .map(({ locale }) => locale)
    .sort();

const others = (...written: string[]) =>
  LOCALE_CODES.filter((code) => !written.includes(code)).toSorted();

describe.each(WRITTEN_TYPES)('an entry of type %s', (type) => {
  it('has a row in every language, the others marked untranslated', async () => {
    const id = await make(type, 'bg', 'Пролет');
    expect(await library.rows(type, id, 'draft')).toHaveLength(LOCALE_CODES.length);
    expect(await untranslated(type, id, 'draft')).toEqual(others('bg'));
  });

  it('goes live in one language, and in the next when that is written', async () => {
    const id = await make(type, 'bg', 'Лято');
    await library.publish(type, id, 'bg');
    expect(await findLanguages(cms, id)).toEqual(['bg']);
    expect(await untranslated(type, id, 'published')).toEqual(others('bg'));
    await library.update(type, id, 'en', { title: 'Summer', variantsAlt: 'Sun.' });
    expect(await findLanguages(cms, id)).toEqual(['bg']);
    await library.publish(type, id, 'en');
    expect((await findLanguages(cms, id)).sort()).toEqual(['bg', 'en']);
  });

  it('is taken down language by language', async () => {
    const id = await make(type, 'bg', 'Есен');
    await library.update(type, id, 'en', { title: 'Autumn', variantsAlt: 'Leaves.' });
    await library.publish(type, id, ['bg', 'en']);
    await library.unpublish(type, id, 'bg');
    expect(await findLanguages(cms, id)).toEqual(['en']);
    await library.unpublish(type, id, 'en');
    expect(await findExported(cms, id)).toBeUndefined();
  });

  it('is refused without a title', async () => {
    const id = await make(type, 'en', ' ');
    await expect(library.publish(type, id, 'en')).rejects.toThrow(/title is needed/u);
  });

  it('is deleted with every row', async () => {
    const id = await make(type, 'en', 'Winter');
    await library.publish(type, id, 'en');
    await library.remove(type, id, '*');
    expect(await library.rows(type, id, 'draft')).toEqual([]);
    expect(await findExported(cms, id)).toBeUndefined();
  });

  it.each(readFields(type).markdown)('is refused with a picture in %s', async (field) => {
    const id = await make(type, 'en', 'Pictures', { [field]: 'See ![a door](/uploads/door.png).' });
    await expect(library.publish(type, id, 'en')).rejects.toThrow(/holds a picture \(English\)/u);
    await library.update(type, id, 'en', { [field]: 'See [a door](/en/door/).' });
    await library.publish(type, id, 'en');
    expect(await findExported(cms, id)).toMatchObject({
      prose: { en: { [field]: 'See [a door](/en/door/).' } },
    });
  });

  it.each(readFields(type).pictures)(
    'is refused in a language where its %s has no words',
    async (field) => {
      const picture = await uploadPicture(cms, 'picture.png');
      const id = await make(type, 'en', 'Seen', { [field]: picture, [`${field}Alt`]: 'A door.' });
      await library.update(type, id, 'bg', { title: 'Видяно' });
      await expect(library.publish(type, id, ['en', 'bg'])).rejects.toThrow(
        /alternative text \(Bulgarian\)/u,
      );
      await library.update(type, id, 'bg', { [`${field}Alt`]: 'Врата.' });
      await library.publish(type, id, ['en', 'bg']);
      expect(await findExported(cms, id)).toMatchObject({ [field]: { ext: '.png' } });
    },
  );

  const LONG_WORD = 'megszentségteleníthetetlenségeskedéseitekért'.repeat(7).slice(0, 300);

  it.each([
    ['of 300 characters', 'Neighbours learn from each other. '.repeat(9).slice(0, 299) + '.'],
    ['of one long word', LONG_WORD],
    ['with emoji', 'Open doors 🚪🏳️‍🌈 for all 👩‍👩‍👧'],
    ['of emoji only', '🚪🏘️'],
    ['written from right to left', 'أبواب مفتوحة للجميع'],
  ])('takes a title %s, whole', async (_what, title) => {
    const id = await make(type, 'en', title);
    await library.publish(type, id, 'en');
    const found = await findExported(cms, id);
    expect(found).toMatchObject({ prose: { en: { title: title.trim() } } });
    const row = (await library.rows(type, id, 'published')).find(({ locale }) => locale === 'en');
    expect(row?.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
    expect(row?.slug?.length).toBeLessThanOrEqual(120);
  });

  it('keeps a title of 300 characters in the languages that borrow it', async () => {
    const title = 'ж'.repeat(300);
    const id = await make(type, 'bg', title);
    await library.publish(type, id, 'bg');
    for (const row of await library.rows(type, id, 'published')) expect(row.title).toBe(title);
  });
});
