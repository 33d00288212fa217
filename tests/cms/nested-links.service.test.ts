import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findExported, openLibrary, readExport, type Library } from './library.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

/*
 * Links that lie in items of lists, and in items of those, and links of entries that have no languages.
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

const label = (text: string) => [{ language: 'en', text }];

async function makeOrganisation(title: string, isLive = true): Promise<string> {
  const id = await library.create('organisation', 'mk', { title });
  if (isLive) await library.publish('organisation', id, 'mk');
  return id;
}

let terms = 0;
async function makeTerm(): Promise<string> {
  terms += 1;
  const code = `nested-${String(terms)}`;
  return await library.create('term', null, { code, scheme: 'field', prefLabel: label(code) });
}

describe('who answers for a measure of a plan', () => {
  it('must be known to readers before the plan is', async () => {
    const house = await makeOrganisation('Куќа', false);
    const measures = [{ titles: label('Open') }, { responsible: house }];
    const plan = await library.create('action-plan', 'bg', { title: 'План', measures });
    await expect(library.publish('action-plan', plan, 'bg')).rejects.toThrow(/“Куќа”/u);
    await library.publish('organisation', house, 'mk');
    await library.publish('action-plan', plan, 'bg');
    expect(await findExported(cms, plan)).toMatchObject({
      measures: [{ responsible: null }, { responsible: house }],
    });
  });

  it('is left out while taken down, at its measure, and comes back', async () => {
    const [first, second] = [await makeOrganisation('Прв'), await makeOrganisation('Втор')];
    const measures = [{ responsible: first }, {}, { responsible: second }];
    const plan = await library.create('action-plan', 'bg', { title: 'План', measures });
    await library.publish('action-plan', plan, 'bg');
    await library.unpublish('organisation', first, '*');
    expect(await findExported(cms, plan)).toMatchObject({
      measures: [{ responsible: null }, { responsible: null }, { responsible: second }],
    });
    await library.publish('organisation', first, 'mk');
    expect(await findExported(cms, plan)).toMatchObject({
      measures: [{ responsible: first }, { responsible: null }, { responsible: second }],
    });
  });
});

describe('a term in a measure of a project of a portfolio', () => {
  const write = async (field: string, group: string) =>
    await library.create('portfolio', 'hu', {
      title: 'Portfólió',
      projects: [
        { titles: label('One') },
        { priorityGroups: [group, field], measures: [{ titles: label('Roof') }, { field }] },
      ],
    });
  const expected = (field: string, group: string) => ({
    projects: [
      { priorityGroups: [], measures: [] },
      { priorityGroups: [group, field], measures: [{ field: null }, { field }] },
    ],
  });

  it('is in the export as it was published, whatever was changed since', async () => {
    const [field, group] = [await makeTerm(), await makeTerm()];
    const portfolio = await write(field, group);
    await library.publish('portfolio', portfolio, 'hu');
    expect(await findExported(cms, portfolio)).toMatchObject(expected(field, group));
    await library.update('portfolio', portfolio, 'hu', { projects: [] });
    expect(await findExported(cms, portfolio)).toMatchObject(expected(field, group));
    // It is still read by somebody.
    await expect(library.remove('term', field, null)).rejects.toThrow(/“Portfólió”/u);
    await library.publish('portfolio', portfolio, 'hu');
    await library.remove('term', field, null);
  });

  it('is not deleted while a draft holds it', async () => {
    const [field, group] = [await makeTerm(), await makeTerm()];
    await write(field, group);
    await expect(library.remove('term', field, null)).rejects.toThrow(/“Portfólió”/u);
    await expect(library.remove('term', group, null)).rejects.toThrow(/“Portfólió”/u);
  });

  it('is the same in the drafts of all languages, and goes back with them', async () => {
    const [field, group] = [await makeTerm(), await makeTerm()];
    const portfolio = await write(field, group);
    const documentId = (id: string) => ({ documentId: id });
    const inDrafts = {
      projects: [
        { priorityGroups: [] },
        {
          priorityGroups: [documentId(group), documentId(field)],
          measures: [{ field: null }, { field: documentId(field) }],
        },
      ],
    };
    const populate = {
      projects: {
        populate: { priorityGroups: true, measures: { populate: { field: true } } },
      },
    };
    const drafts = async () => await library.rows('portfolio', portfolio, 'draft', populate);
    expect(await drafts()).toMatchObject(Array.from({ length: 5 }, () => inDrafts));
    await library.publish('portfolio', portfolio, 'hu');
    await library.update('portfolio', portfolio, 'ro', { title: 'Portofoliu', projects: [] });
    expect(await drafts()).toMatchObject(Array.from({ length: 5 }, () => ({ projects: [] })));
    await library.discard('portfolio', portfolio, 'hu');
    expect(await drafts()).toMatchObject(Array.from({ length: 5 }, () => inDrafts));
  });
});

describe('a programme', () => {
  const write = async (code: string, funder: unknown) =>
    await library.create('programme', null, {
      ...{ code, funder, names: [{ language: 'en', text: code, kind: 'official' }] },
    });

  it.each([
    ['its id', (id: string) => id],
    ['its id in an object', (id: string) => ({ documentId: id })],
    ['what the form sends', (id: string) => ({ connect: [{ documentId: id, locale: 'hu' }] })],
    ['a list to set', (id: string) => ({ set: [{ documentId: id }] })],
  ])('links to a funder by %s', async (name, spell) => {
    const funder = await makeOrganisation('Фонд');
    const id = await write(name.replaceAll(' ', '-'), spell(funder));
    expect(await findExported(cms, id)).toMatchObject({ type: 'programme', funder });
  });

  it('names no funder that readers cannot see', async () => {
    const funder = await makeOrganisation('Нацрт', false);
    await expect(write('of-a-draft', funder)).rejects.toThrow(/“Нацрт”/u);
    await library.publish('organisation', funder, 'mk');
    const id = await write('of-a-draft', funder);
    await library.unpublish('organisation', funder, '*');
    expect(await findExported(cms, id)).toMatchObject({ funder: null });
    await library.publish('organisation', funder, 'mk');
    expect(await findExported(cms, id)).toMatchObject({ funder });
    await expect(library.remove('organisation', funder, '*')).rejects.toThrow(/“of-a-draft”/u);
  });

  it('keeps its former code as an address, and is gone when it is deleted', async () => {
    const id = await write('first-code', null);
    await library.update('programme', id, null, { code: 'second-code' });
    const line = (await readExport(cms)).lines.find(({ entry }) => entry.id === id);
    expect(line?.formerSlugs).toContainEqual({ locale: 'en', slug: 'first-code' });
    await library.remove('programme', id, null);
    expect((await readExport(cms)).gone).toContainEqual(expect.objectContaining({ id }));
  });
});

describe('a place', () => {
  it('names who published its source, and is named by it', async () => {
    const place = await library.create('place', null, {
      ...{ code: 'source-town', kind: 'city' },
      names: [{ language: 'en', text: 'Source town', kind: 'official' }],
    });
    const publisher = await library.create('organisation', 'mk', { title: 'Град', place });
    await library.publish('organisation', publisher, 'mk');
    const titles = label('Plan');
    const sources = [
      { titles, publisher },
      { titles, wording: 'Два' },
    ];
    await library.update('place', place, null, { sources });
    expect(await findExported(cms, place)).toMatchObject({
      sources: [{ publisher }, { publisher: null, wording: 'Два' }],
    });
    await expect(library.remove('place', place, null)).rejects.toThrow(/“Град”/u);
  });
});

describe('a switch that asks a question', () => {
  it.each([true, false, null])('keeps the answer %s', async (free) => {
    const id = await library.create('event', 'en', { title: 'Evening', free });
    await library.publish('event', id, 'en');
    expect(await findExported(cms, id)).toMatchObject({ free, sample: false });
  });
});
