import type { Locale } from '@closer/shared/locales.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import bg from '../../cms/src/dictionaries/bg.json' with { type: 'json' };
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { toUid } from '../../cms/src/documents/library-type.ts';
import { NETWORK_EDITOR, PARTNER_EDITOR } from '../../cms/src/people/role-codes.ts';
import { openLibrary, type Data, type Library } from './library.ts';
import { openForm } from './open-form.ts';
import { invite, openAdministrator, type Person } from './people.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

/*
 * Two people with the form of one entry open, or one with two windows: what one of them saved is never lost to the
 * other without a word.
 */

let cms: TestCms;
let library: Library;
let network: Person;
let partner: Person;
let bulgarian: Person;
let ours: string;
let theirs: string;

const licence = 'cc0-1.0';
const URL = 'https://example.org/';
const FIRST = { language: 'bg', kind: 'print', url: `${URL}1` };
const SECOND = { language: 'mk', kind: 'web', url: `${URL}2` };

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
  ours = await library.create('organisation', 'en', { title: 'Ours' });
  theirs = await library.create('organisation', 'en', { title: 'Theirs' });
  await library.publish('organisation', ours, 'en');
  await library.publish('organisation', theirs, 'en');
  const administrator = await openAdministrator(cms);
  network = await invite(cms, administrator, 'Network', NETWORK_EDITOR);
  bulgarian = await invite(cms, administrator, 'Bulgarian', NETWORK_EDITOR, 'bg');
  partner = await invite(cms, administrator, 'Partner', PARTNER_EDITOR);
  const address = `/closer/editors/${String(partner.id)}`;
  await administrator.ask('PUT', address, { organisation: ours });
});

afterAll(async () => {
  await cms.stop();
});

const make = async (data: Data = {}) =>
  await library.create('material', 'en', {
    ...{ title: 'Door to door', licence, owner: ours, editions: [FIRST, SECOND] },
    ...data,
  });

const open = async (person: Person, id: string, locale: Locale = 'en') =>
  await openForm(person, 'material', id, locale);

/** What the draft of a language says. */
async function read(id: string, locale: string, populate: Data = {}): Promise<Data> {
  const rows = await library.rows('material', id, 'draft', populate);
  return { ...rows.find((row) => row.locale === locale) };
}

const urls = z.object({ editions: z.array(z.object({ url: z.string() })) });

async function readUrls(id: string, locale: string): Promise<string[]> {
  const row = urls.parse(await read(id, locale, { editions: true }));
  return row.editions.map(({ url }) => url.replace(URL, ''));
}

const expectSaved = ({ status, text }: { status: number; text: string }) => {
  expect(status, text).toBe(200);
};

describe('one field of two forms', () => {
  it('is not written over, and the second editor is told which it is', async () => {
    const id = await make();
    const hers = await open(partner, id);
    const his = await open(network, id);
    expectSaved(await hers.save({ title: 'Hers' }));
    const late = await his.save({ title: 'His' });
    expect(late.status).toBe(400);
    expect(late.text).toContain(en['content.conflict'].replace('{fields}', 'Title'));
    expect(late.text).toContain('"path":["title"]');
    expect(await read(id, 'en')).toMatchObject({ title: 'Hers' });
    expectSaved(await (await open(network, id)).save({ title: 'His' }));
  });

  it('is refused in the language of the editor', async () => {
    const id = await make();
    const form = await open(bulgarian, id);
    expectSaved(await (await open(network, id)).save({ title: 'His' }));
    const late = await form.save({ title: 'Another' });
    expect(late.text).toContain(bg['content.conflict'].replace('{fields}', 'Заглавие'));
  });

  it('is kept where the forms are of two languages', async () => {
    const id = await make();
    const english = await open(network, id);
    const macedonian = await open(partner, id, 'mk');
    expectSaved(await english.save({ licence: 'cc-by-4.0' }));
    const late = await macedonian.save({ licence: 'all-rights-reserved' });
    expect(late.status).toBe(400);
    expect(await read(id, 'mk')).toMatchObject({ licence: 'cc-by-4.0' });
  });

  it('is kept where both windows are of one editor', async () => {
    const id = await make();
    const [first, second] = [await open(network, id), await open(network, id, 'bg')];
    expectSaved(await first.save({ editions: [{ ...FIRST, url: `${URL}new` }] }));
    expect((await second.save({ editions: [] })).status).toBe(400);
    expect(await readUrls(id, 'bg')).toEqual(['new']);
  });

  it('is kept where it holds one link', async () => {
    const id = await make();
    const connect = (documentId: string) => ({
      connect: [{ documentId, locale: 'en' }],
      disconnect: [],
    });
    const [first, second] = [await open(network, id), await open(bulgarian, id)];
    expectSaved(await first.save({ publisher: connect(ours) }));
    expect((await second.save({ publisher: connect(theirs) })).status).toBe(400);
    expect(await read(id, 'en', { publisher: true })).toMatchObject({
      publisher: { documentId: ours },
    });
  });

  it('is kept in a type that has no drafts', async () => {
    const id = await library.create('term', null, {
      ...{ code: 'two-editors', scheme: 'field', prefLabel: [{ language: 'en', text: 'Doors' }] },
    });
    const [first, second] = [
      await openForm(network, 'term', id, null),
      await openForm(bulgarian, 'term', id, null),
    ];
    expectSaved(await first.save({ order: 1 }));
    expectSaved(await second.save({ exactMatch: URL }));
    expect((await second.save({ order: 2 })).status).toBe(400);
    expectSaved(await (await openForm(bulgarian, 'term', id, null)).save({ order: 2 }));
    expect((await first.save({ order: 3 })).status).toBe(400);
  });

  it('is kept where the late form saved something else before', async () => {
    const id = await make();
    const [first, second] = [await open(partner, id), await open(network, id)];
    expectSaved(await first.save({ editions: [SECOND] }));
    expectSaved(await second.save({ title: 'One' }));
    expectSaved(await second.save({ title: 'Two' }));
    expect((await second.save({ editions: [] })).status).toBe(400);
    expect(await readUrls(id, 'en')).toEqual(['2']);
  });
});

describe('different fields of two forms', () => {
  it('are both kept', async () => {
    const id = await make({ summary: 'Before' });
    const hers = await open(partner, id);
    const his = await open(network, id);
    expectSaved(await hers.save({ summary: 'Hers' }));
    expectSaved(await his.save({ title: 'His', licence: 'cc-by-4.0' }));
    expect(await read(id, 'en')).toMatchObject({ title: 'His', summary: 'Hers' });
  });

  it('are both kept where one is a text and the other a fact of another language’s form', async () => {
    const id = await make();
    const macedonian = await open(partner, id, 'mk');
    const english = await open(network, id);
    const [first] = [FIRST].map((edition) => ({ ...edition, url: `${URL}new` }));
    expectSaved(await english.save({ editions: [first], licence: 'cc-by-4.0' }));
    expectSaved(await macedonian.save({ title: 'Од врата до врата', summary: 'Кратко.' }));
    expect(await readUrls(id, 'mk')).toEqual(['new']);
    expect(await readUrls(id, 'en')).toEqual(['new']);
    expect(await read(id, 'en')).toMatchObject({ licence: 'cc-by-4.0' });
    expect(await read(id, 'mk')).toMatchObject({ title: 'Од врата до врата' });
  });

  it('are both kept where a list is changed in one and another fact in the other', async () => {
    const id = await make();
    const bulgarianForm = await open(bulgarian, id, 'bg');
    const english = await open(network, id);
    expectSaved(await english.save({ licence: 'cc-by-4.0', title: 'Doors' }));
    const [first, second] = z.array(z.looseObject({})).parse(bulgarianForm.values['editions']);
    expectSaved(await bulgarianForm.save({ editions: [second, { ...first, url: `${URL}new` }] }));
    expect(await readUrls(id, 'en')).toEqual(['2', 'new']);
    expect(await read(id, 'bg')).toMatchObject({ licence: 'cc-by-4.0' });
  });

  it('do not undo links that were added meanwhile', async () => {
    const id = await make();
    const late = await open(partner, id);
    const connect = [{ documentId: theirs, locale: 'en' }];
    const form = await open(network, id);
    expectSaved(await form.save({ creators: { connect, disconnect: [] } }));
    expectSaved(await late.save({ summary: 'Short.' }));
    expect(await read(id, 'hu', { creators: true })).toMatchObject({
      creators: [{ documentId: theirs }],
    });
  });
});

describe('a form that is not alone', () => {
  it('does not publish what its editor has not seen', async () => {
    const id = await make();
    const his = await open(network, id);
    const hers = await open(partner, id);
    expectSaved(await hers.save({ summary: 'Not finished' }));
    const late = await his.publish({ title: 'His' });
    expect(late.status).toBe(400);
    expect(late.text).toContain(en['content.conflict.publish'].replace('{fields}', 'Summary'));
    expect(await read(id, 'en')).toMatchObject({ title: 'Door to door' });
    expect(await library.rows('material', id, 'published')).toEqual([]);
    expectSaved(await (await open(network, id)).publish({ title: 'His' }));
  });

  it('does not publish what its editor has not seen, though she saved her own meanwhile', async () => {
    const id = await make();
    const his = await open(network, id);
    expectSaved(await (await open(partner, id)).save({ summary: 'Hers' }));
    expectSaved(await his.save({ title: 'His' }));
    expect((await his.publish({})).status).toBe(400);
  });

  it('tells nothing of an entry that its editor may not write any more', async () => {
    const id = await make();
    await library.publish('material', id, 'en');
    const hers = await open(partner, id);
    await library.update('material', id, 'en', { owner: theirs, title: 'Taken over' });
    const late = await hers.save({ title: 'Hers' });
    expect(late.status, late.text).toBe(403);
  });
});

describe('nobody is refused her own work', () => {
  it('who saves a form again and again, and publishes it', async () => {
    const id = await make();
    const form = await open(network, id);
    expectSaved(await form.save({ title: 'One', editions: [FIRST] }));
    expectSaved(await form.save({ title: 'Two', editions: [FIRST, SECOND] }));
    expectSaved(await form.publish({ title: 'Three', licence: 'cc-by-4.0' }));
    expectSaved(await form.publish({ title: 'Four' }));
    expectSaved(await form.save({ title: 'Five' }));
    expect(await read(id, 'en')).toMatchObject({ title: 'Five' });
  });

  it('who saves again what was saved without her being told', async () => {
    const id = await make();
    const untold = await open(network, id);
    const changes = { title: 'One', summary: 'Short.', editions: [] };
    expectSaved(await (await open(network, id)).save(changes));
    expectSaved(await untold.save(changes));
    expectSaved(await untold.save({ title: 'Two', editions: [FIRST] }));
    expect(await read(id, 'en')).toMatchObject({ title: 'Two', summary: 'Short.' });
  });

  it('who publishes an entry whose address was made by saving it', async () => {
    const id = await make();
    const macedonian = await open(network, id, 'mk');
    expectSaved(await macedonian.save({ title: 'Врати' }));
    expectSaved(await macedonian.publish({ summary: 'Кратко.' }));
  });

  it('who writes in a language whose borrowed title changed meanwhile', async () => {
    const id = await make();
    const macedonian = await open(partner, id, 'mk');
    expectSaved(await (await open(network, id)).save({ title: 'Doors' }));
    expectSaved(await macedonian.save({ title: 'Врати' }));
    expect(await read(id, 'mk')).toMatchObject({ title: 'Врати', untranslated: false });
  });

  it('who publishes several entries at once', async () => {
    const ids = [await make(), await make({ title: 'Doors' })];
    await open(network, ids[0] ?? '');
    await library.update('material', ids[0] ?? '', 'en', { summary: 'A command was here.' });
    const address = `/content-manager/collection-types/${toUid('material')}/actions/bulkPublish`;
    expectSaved(
      await network.ask('POST', `${address}?locale=en`, { documentIds: ids, locale: 'en' }),
    );
  });

  it('who writes the settings of the site', async () => {
    const id = await library.create('site', 'en', { title: 'Closer' });
    const form = await openForm(network, 'site', id, 'en');
    expectSaved(await form.save({ tagline: 'One' }));
    expectSaved(await form.save({ tagline: 'Two' }));
    const other = await openForm(bulgarian, 'site', id, 'en');
    expectSaved(await form.save({ tagline: 'Three' }));
    expect((await other.save({ tagline: 'Four' })).status).toBe(400);
  });

  it('who saves a form without a version, as other programs do', async () => {
    const id = await make();
    const address = `/content-manager/collection-types/${toUid('material')}/${id}?locale=en`;
    await library.update('material', id, 'en', { title: 'Changed' });
    expectSaved(await network.ask('PUT', address, { title: 'Sent', locale: 'en' }));
  });
});
