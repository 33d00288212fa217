import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findExported, openLibrary, type Library } from './library.ts';
import { uploadPicture } from './upload-picture.ts';
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

const label = (text: string) => [{ language: 'en', text }];

describe('publishing a material', () => {
  it('is refused without a licence', async () => {
    const id = await library.create('material', 'en', { title: 'No licence' });
    await expect(library.publish('material', id, 'en')).rejects.toThrow(/licence/u);
    expect(await library.rows('material', id, 'published')).toEqual([]);
  });

  it('is refused without a title', async () => {
    const id = await library.create('material', 'en', { licence: 'cc0-1.0' });
    await expect(library.publish('material', id, 'en')).rejects.toThrow(/title/u);
  });

  it('is refused with more than three fields', async () => {
    const fields = await Promise.all(
      ['one', 'two', 'three', 'four'].map(
        async (code) =>
          await library.create('term', null, { code, scheme: 'field', prefLabel: label(code) }),
      ),
    );
    const data = { title: 'Four fields', licence: 'cc0-1.0', fields };
    const id = await library.create('material', 'en', data);
    await expect(library.publish('material', id, 'en')).rejects.toThrow(/At most 3 fields/u);
    await library.update('material', id, 'en', { fields: fields.slice(0, 3) });
    await library.publish('material', id, 'en');
    expect(await findExported(cms, id)).toMatchObject({ fields: fields.slice(0, 3) });
  });

  it('is refused in a language where the cover has no alternative text', async () => {
    const cover = await uploadPicture(cms, 'cover.png');
    const data = { title: 'Cover', licence: 'cc0-1.0', cover, coverAlt: 'A house.' };
    const id = await library.create('material', 'en', data);
    await library.publish('material', id, 'en');
    await library.update('material', id, 'bg', { title: 'Корица' });
    await expect(library.publish('material', id, 'bg')).rejects.toThrow(
      /alternative text \(Bulgarian\)/u,
    );
    await library.update('material', id, 'bg', { coverAlt: 'Къща.' });
    await library.publish('material', id, 'bg');
    expect(await findExported(cms, id)).toMatchObject({
      cover: { ext: '.png', mime: 'image/png' },
      prose: { bg: { coverAlt: 'Къща.' } },
    });
  });

  it('names the field that breaks the contract', async () => {
    const editions = [{ language: 'en', kind: 'web', url: 'not an address' }];
    const id = await library.create('material', 'en', {
      title: 'Bad',
      licence: 'cc0-1.0',
      editions,
    });
    await expect(library.publish('material', id, 'en')).rejects.toThrow(
      /“Editions · 1 · Address elsewhere”/u,
    );
  });

  it('tells all that is wrong together', async () => {
    const id = await library.create('material', 'en', {
      title: 'Much',
      editions: [{ language: 'en', kind: 'web', url: 'nowhere' }],
    });
    await expect(library.publish('material', id, 'en')).rejects.toThrow(
      /licence.*Address elsewhere/su,
    );
  });

  it('is refused while it links to an entry that is published nowhere, by name', async () => {
    const hidden = await library.create('organisation', 'bg', { title: 'Скрита община' });
    const data = { title: 'Links', licence: 'cc0-1.0', creators: [hidden] };
    const id = await library.create('material', 'en', data);
    await expect(library.publish('material', id, 'en')).rejects.toThrow(/“Скрита община”/u);
    await library.publish('organisation', hidden, 'bg');
    await library.publish('material', id, 'en');
    expect(await findExported(cms, id)).toMatchObject({ creators: [hidden] });
  });

  it('looks into the items of lists for such links', async () => {
    const hidden = await library.create('organisation', 'en', { title: 'Adapter' });
    const editions = [
      { language: 'en', kind: 'web', url: 'https://example.org/', adaptedBy: hidden },
    ];
    const id = await library.create('material', 'en', {
      title: 'Nested',
      licence: 'cc0-1.0',
      editions,
    });
    await expect(library.publish('material', id, 'en')).rejects.toThrow(/“Adapter”/u);
  });

  it('takes an entry that links to itself', async () => {
    const id = await library.create('organisation', 'en', { title: 'Own owner' });
    await library.update('organisation', id, 'en', { owner: id });
    await library.publish('organisation', id, 'en');
    expect(await findExported(cms, id)).toMatchObject({ owner: id });
  });

  it('happens at once where an entry is created as published', async () => {
    const result = await cms.strapi
      .documents('api::organisation.organisation')
      .create({ locale: 'en', status: 'published', data: { title: 'At once' } });
    expect(await findExported(cms, result.documentId)).toMatchObject({
      prose: { en: { title: 'At once', slug: 'at-once' } },
    });
  });
});

describe('a term or place', () => {
  it('is live as soon as it is saved', async () => {
    const id = await library.create('term', null, {
      code: 'housing',
      scheme: 'topic',
      prefLabel: label('Housing'),
    });
    expect(await findExported(cms, id)).toMatchObject({ type: 'term', code: 'housing' });
  });

  it('is refused when it is not fit to be read', async () => {
    const data = { code: 'no-label', scheme: 'topic' };
    await expect(library.create('term', null, data)).rejects.toThrow(/“Labels”/u);
    expect(await cms.strapi.db.query('api::term.term').count({ where: { code: 'no-label' } })).toBe(
      0,
    );
  });

  it('cannot take the code of another', async () => {
    const data = { code: 'taken', scheme: 'topic', prefLabel: label('Taken') };
    await library.create('term', null, data);
    await expect(library.create('term', null, data)).rejects.toThrow(/“taken”/u);
  });

  it('cannot stand under itself, over others either', async () => {
    const term = (code: string, broader: string | null) => ({
      code,
      scheme: 'topic',
      prefLabel: label(code),
      broader,
    });
    const top = await library.create('term', null, term('top', null));
    const under = await library.create('term', null, term('under', top));
    await expect(library.update('term', top, null, { broader: under })).rejects.toThrow(/itself/u);
  });
});

describe('a page', () => {
  it('cannot take the code of another', async () => {
    const id = await library.create('page', 'en', { title: 'Privacy', code: 'privacy' });
    await library.update('page', id, 'bg', { title: 'Лични данни', code: 'privacy' });
    await expect(library.create('page', 'en', { title: 'Other', code: 'privacy' })).rejects.toThrow(
      /“privacy”/u,
    );
  });
});

describe('deleting', () => {
  it('is refused for an entry that others link to, by number and name', async () => {
    const partner = await library.create('organisation', 'en', { title: 'Partner' });
    await library.create('material', 'en', { title: 'Linking draft', creators: [partner] });
    await expect(library.remove('organisation', partner, '*')).rejects.toThrow(
      /1 entry links.*“Linking draft”/u,
    );
    expect(await library.rows('organisation', partner, 'draft')).toHaveLength(5);
  });

  it('is refused for a term in use', async () => {
    const term = await library.create('term', null, {
      code: 'used',
      scheme: 'audience',
      prefLabel: label('Used'),
    });
    await library.create('material', 'en', { title: 'Tagged', audiences: [term] });
    await expect(library.remove('term', term, null)).rejects.toThrow(/“Tagged”/u);
  });

  it('is refused while only what readers see links to it', async () => {
    const partner = await library.create('organisation', 'en', { title: 'Live partner' });
    await library.publish('organisation', partner, 'en');
    const data = { title: 'Live link', licence: 'cc0-1.0', creators: [partner] };
    const id = await library.create('material', 'en', data);
    await library.publish('material', id, 'en');
    await library.update('material', id, 'en', { creators: [] });
    await expect(library.remove('organisation', partner, '*')).rejects.toThrow(/“Live link”/u);
  });

  it('takes an unused entry in every language', async () => {
    const id = await library.create('organisation', 'en', { title: 'Unused' });
    await library.publish('organisation', id, 'en');
    await library.remove('organisation', id, '*');
    expect(await library.rows('organisation', id, 'draft')).toEqual([]);
    expect(await library.rows('organisation', id, 'published')).toEqual([]);
  });

  it('of one language leaves a shell, in the draft and for readers', async () => {
    const id = await library.create('organisation', 'en', { title: 'English' });
    await library.update('organisation', id, 'hu', { title: 'Magyar' });
    await library.publish('organisation', id, ['en', 'hu']);
    await library.remove('organisation', id, 'hu');
    for (const status of ['draft', 'published'] as const) {
      const row = (await library.rows('organisation', id, status)).find(
        ({ locale }) => locale === 'hu',
      );
      expect(row).toMatchObject({ title: 'English', untranslated: true, slug: null });
    }
  });

  it('is refused for a file in use', async () => {
    const cover = await uploadPicture(cms, 'used.png');
    await library.create('material', 'en', { title: 'With cover', cover });
    const service: {
      findOne(id: number): Promise<object>;
      remove(file: object): Promise<unknown>;
    } = cms.strapi.plugin('upload').service('upload');
    await expect(service.remove(await service.findOne(cover))).rejects.toThrow(/“With cover”/u);
  });
});

describe('the settings of the site', () => {
  it('are one entry', async () => {
    await library.create('site', 'en', { title: 'Closer' });
    await expect(library.create('site', 'en', { title: 'Again' })).rejects.toThrow(/one entry/u);
  });
});

describe('a copy', () => {
  it('has its texts in every language under addresses of its own', async () => {
    const id = await library.create('organisation', 'en', { title: 'Original' });
    await library.update('organisation', id, 'bg', { title: 'Оригинал' });
    const copy: unknown = await cms.strapi
      .documents('api::organisation.organisation')
      .clone({ documentId: id, locale: 'en', data: { title: 'Copy' } });
    const { documentId } = z.object({ documentId: z.string() }).parse(copy);
    const rows = await library.rows('organisation', documentId, 'draft');
    expect(Object.fromEntries(rows.map(({ locale, slug }) => [locale, slug]))).toEqual({
      en: 'copy',
      bg: 'original-2',
      mk: null,
      ro: null,
      hu: null,
    });
  });
});
