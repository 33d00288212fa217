import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import bg from '../../cms/src/dictionaries/bg.json' with { type: 'json' };
import en from '../../cms/src/dictionaries/en.json' with { type: 'json' };
import { toUid } from '../../cms/src/documents/library-type.ts';
import { NETWORK_EDITOR, PARTNER_EDITOR } from '../../cms/src/people/role-codes.ts';
import { FOR_ADMINISTRATORS } from './administrator-routes.ts';
import { openLibrary, type Library } from './library.ts';
import { invite, openAdministrator, type Person } from './people.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';
import { LIVE, SECRET } from './try-action.ts';
import { sendPicture, toFileId, uploadPicture } from './upload-picture.ts';

let cms: TestCms;
let library: Library;
let administrator: Person;
let network: Person;
let partner: Person;
let ours: string;
let theirs: string;
/** Somebody else's: never published, and published with a changed draft. */
let foreignDraft: string;
let foreignLive: string;
let own: string;

const MATERIALS = `/content-manager/collection-types/${toUid('material')}`;
const licence = 'cc0-1.0';

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
  ours = await library.create('organisation', 'en', { title: 'Ours' });
  theirs = await library.create('organisation', 'en', { title: 'Theirs' });
  for (const id of [ours, theirs]) await library.publish('organisation', id, 'en');
  await library.update('organisation', theirs, 'en', { summary: SECRET });
  own = await library.create('material', 'en', { title: 'Own', licence, owner: ours });
  await library.update('material', own, 'en', { publisher: theirs });
  const editions = [
    { language: 'en', kind: 'web', url: 'https://closer.test/', adaptedBy: theirs },
  ];
  const foreign = { licence, owner: theirs, editions };
  foreignDraft = await library.create('material', 'en', { ...foreign, title: `${SECRET} one` });
  foreignLive = await library.create('material', 'en', { ...foreign, title: LIVE });
  await library.publish('material', foreignLive, 'en');
  await library.update('material', foreignLive, 'en', { body: SECRET });
  administrator = await openAdministrator(cms);
  network = await invite(cms, administrator, 'Network', NETWORK_EDITOR);
  partner = await invite(cms, administrator, 'Partner', PARTNER_EDITOR, 'bg');
  const link = { organisation: ours };
  await administrator.ask('PUT', `/closer/editors/${String(partner.id)}`, link);
});

afterAll(async () => {
  await cms.stop();
});

const offered = z.object({ results: z.array(z.object({ documentId: z.string() })) });

describe('links', () => {
  const relations = `/content-manager/relations/${toUid('material')}`;

  it('are offered to what is published and to what is her own', async () => {
    const query = 'pageSize=100&page=1&locale=en';
    const answer = await partner.ask('GET', `${relations}/basedOn?${query}`);
    const ids = offered.parse(JSON.parse(answer.text)).results.map(({ documentId }) => documentId);
    expect(new Set(ids)).toEqual(new Set([own, foreignLive]));
    const all = await network.ask('GET', `${relations}/basedOn?${query}`);
    expect(all.text).toContain(foreignDraft);
  });

  it('are offered in the form of an entry that is not saved yet', async () => {
    const answer = await partner.ask('GET', `${relations}/fields?id=&page=1&locale=en&_q=`);
    expect(answer.status, answer.text).toBe(200);
  });

  it('are not offered to the entry itself', async () => {
    const answer = await partner.ask('GET', `${relations}/basedOn?id=${own}&locale=en`);
    expect(answer.text).toContain(foreignLive);
    expect(answer.text).not.toContain(own);
  });

  it('of a foreign draft are not listed, nor those of an item in it', async () => {
    const entry = await partner.ask('GET', `${relations}/${foreignDraft}/owner?locale=en`);
    expect(entry.status).toBe(403);
    expect(entry.text).toContain(bg['people.refused.foreign']);
    const [row] = await library.rows('material', foreignDraft, 'draft', { editions: true });
    const [item] = z.array(z.object({ id: z.number() })).parse(row?.['editions']);
    const address = `/content-manager/relations/library.edition/${String(item?.id)}/adaptedBy`;
    expect((await partner.ask('GET', address)).status).toBe(403);
    expect((await network.ask('GET', address)).status).toBe(200);
  });

  it('to a foreign draft are not made', async () => {
    const [row] = await library.rows('material', foreignDraft, 'draft');
    for (const target of [{ documentId: foreignDraft, locale: 'en' }, { id: row?.id }]) {
      const answer = await partner.ask('PUT', `${MATERIALS}/${own}?locale=en`, {
        basedOn: { connect: [target] },
        locale: 'en',
      });
      expect([400, 403], answer.text).toContain(answer.status);
      expect(answer.text).not.toContain(SECRET);
    }
    const live = {
      basedOn: { connect: [{ documentId: foreignLive, locale: 'en' }] },
      locale: 'en',
    };
    const answer = await partner.ask('PUT', `${MATERIALS}/${own}?locale=en`, live);
    expect(answer.status, answer.text).toBe(200);
  });

  it('to what an entry became are for the network, since old addresses follow at once', async () => {
    const become = { replacedBy: { connect: [{ documentId: foreignLive, locale: 'en' }] } };
    const address = `${MATERIALS}/${own}?locale=en`;
    const refused = await partner.ask('PUT', address, { ...become, locale: 'en' });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain(bg['people.refused.publish']);
    expect((await network.ask('PUT', address, { ...become, locale: 'en' })).status).toBe(200);
    const back = { replacedBy: { set: [] }, locale: 'en' };
    expect((await network.ask('PUT', address, back)).status).toBe(200);
  });

  it('tell nothing of the drafts they lead to', async () => {
    for (const address of [`${MATERIALS}?locale=en`, `${MATERIALS}/${own}?locale=en`]) {
      const answer = await partner.ask('GET', address);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain(SECRET);
    }
  });

  it('are no window for questions', async () => {
    for (const question of [
      `filters[publisher][summary][$startsWith]=${SECRET}`,
      `filters[$or][0][publisher][summary][$contains]=Zq`,
      'sort=publisher.summary:ASC',
    ]) {
      const answer = await partner.ask('GET', `${MATERIALS}?locale=en&${question}`);
      expect([400, 403], `${question} ${answer.text}`).toContain(answer.status);
    }
    // Strapi leaves this one out by itself.
    const other = `${MATERIALS}?locale=en&status=published&filters[localizations][body][$contains]=Zq8`;
    expect((await partner.ask('GET', other)).text).toContain(foreignLive);
    const allowed = await partner.ask('GET', `${MATERIALS}?filters[title][$contains]=Own`);
    expect(offered.parse(JSON.parse(allowed.text)).results).toHaveLength(1);
  });
});

describe('what Strapi tells beside an entry', () => {
  it('holds nothing of a foreign draft', async () => {
    const answer = await partner.ask('GET', `${MATERIALS}/${foreignLive}?locale=en`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(LIVE);
    expect(answer.text).not.toContain(SECRET);
  });

  it('is refused where it is about a foreign draft', async () => {
    const [row] = await library.rows('material', foreignDraft, 'draft');
    const body = { model: toUid('material'), id: row?.id, locale: 'bg' };
    const fields = '/i18n/content-manager/actions/get-non-localized-fields';
    expect((await partner.ask('POST', fields, body)).status).toBe(403);
    expect((await network.ask('POST', fields, body)).status).toBe(200);
    const counts = `${MATERIALS}/${foreignDraft}/actions/countDraftRelations?locale=en`;
    expect((await partner.ask('GET', counts)).status).toBe(403);
  });

  it('counts her own entries only', async () => {
    const answer = await partner.ask('GET', '/content-manager/homepage/count-documents');
    expect(JSON.parse(answer.text)).toEqual({ data: { draft: 1, published: 1, modified: 0 } });
    const recent = await partner.ask(
      'GET',
      '/content-manager/homepage/recent-documents?action=update',
    );
    expect(recent.text).not.toContain(SECRET);
  });
});

describe('files', () => {
  let foreign: number;
  let hers: number;

  beforeAll(async () => {
    foreign = await uploadPicture(cms, 'foreign.png');
    hers = toFileId(await sendPicture(partner, 'hers.png'));
  });

  it('are listed and shown to who uploaded them', async () => {
    const list = await partner.ask('GET', '/upload/files?pageSize=100');
    expect(list.text).toContain('hers.png');
    expect(list.text).not.toContain('foreign.png');
    expect((await partner.ask('GET', `/upload/files/${String(hers)}`)).status).toBe(200);
    expect((await partner.ask('GET', `/upload/files/${String(foreign)}`)).status).toBe(403);
    expect((await network.ask('GET', `/upload/files/${String(hers)}`)).status).toBe(200);
  });

  it('of a published entry are shown to all who write', async () => {
    const logo = await uploadPicture(cms, 'logo.png');
    await library.update('organisation', theirs, 'en', { logo, logoAlt: 'A logo.' });
    await library.publish('organisation', theirs, 'en');
    const draft = await uploadPicture(cms, 'draft.png');
    await library.update('organisation', theirs, 'en', { summary: SECRET, logo: draft });
    expect((await partner.ask('GET', `/upload/files/${String(logo)}`)).status).toBe(200);
    expect((await partner.ask('GET', `/upload/files/${String(draft)}`)).status).toBe(403);
  });

  it('are changed, replaced and deleted by nobody else', async () => {
    const id = String(foreign);
    const info = { fileInfo: { name: 'taken.png' } };
    const replacement = new FormData();
    replacement.append('files', new Blob([await readFile(import.meta.filename)]), 'x.png');
    for (const answer of [
      await partner.ask('POST', `/upload?id=${id}`, info),
      await partner.ask('PUT', `/upload/files/${id}`, info),
      await partner.ask('POST', '/upload/actions/bulk-update', {
        updates: [{ id: foreign, ...info }],
      }),
      await partner.send(`/upload?id=${id}`, replacement),
      await partner.send(`/upload/files/${id}/replace`, replacement),
      await partner.ask('DELETE', `/upload/files/${id}`),
      await partner.ask('POST', '/upload/actions/bulk-delete', { fileIds: [foreign] }),
      await partner.ask('POST', '/upload/actions/bulk-delete', { fileIds: [foreign, 'x'] }),
      await partner.ask('POST', '/upload/actions/bulk-move', {
        fileIds: [foreign],
        destinationFolderId: null,
      }),
      await partner.ask('POST', '/upload/folders', { name: 'Mine', parent: null }),
    ]) {
      expect([400, 403, 404], answer.text).toContain(answer.status);
    }
    const row: unknown = await cms.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id: foreign } });
    expect(row).toMatchObject({ name: 'foreign.png' });
  });

  it('are used by who uploaded them', async () => {
    const use = async (cover: number) =>
      await partner.ask('PUT', `${MATERIALS}/${own}?locale=en`, { cover, locale: 'en' });
    const refused = await use(foreign);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain(bg['people.refused.file']);
    expect((await use(hers)).status).toBe(200);
  });

  it('are changed by the network alone once readers see them', async () => {
    await library.update('material', own, 'en', { coverAlt: 'A circle.' });
    await library.publish('material', own, 'en');
    const id = String(hers);
    const replacement = new FormData();
    replacement.append('files', new Blob(['x']), 'x.png');
    const info = { fileInfo: { name: 'new.png' } };
    for (const answer of [
      await partner.send(`/upload/files/${id}/replace`, replacement),
      await partner.send(`/upload?id=${id}`, replacement),
      await partner.ask('PUT', `/upload/files/${id}`, info),
      await partner.ask('POST', '/upload/actions/bulk-update', {
        updates: [{ id: hers, ...info }],
      }),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.text).toContain(bg['people.refused.live-file']);
    }
    await library.unpublish('material', own, '*');
    expect((await partner.ask('PUT', `/upload/files/${id}`, info)).status).toBe(200);
  });

  it('are attached to no row by the way', async () => {
    const [row] = await library.rows('material', foreignLive, 'published');
    const fields = { ref: toUid('material'), refId: String(row?.id), field: 'cover' };
    expect((await sendPicture(partner, 'attached.png', fields)).status).toBe(403);
  });

  it('are deleted by who uploaded them', async () => {
    const id = toFileId(await sendPicture(partner, 'gone.png'));
    expect((await partner.ask('DELETE', `/upload/files/${String(id)}`)).status).toBe(200);
  });
});

describe.each(FOR_ADMINISTRATORS)('%s %s', (method, address) => {
  it('is for administrators', async () => {
    for (const person of [network, partner]) {
      const answer = await person.ask(method, address, method === 'GET' ? undefined : {});
      expect([400, 403, 404, 405], answer.text).toContain(answer.status);
      expect(answer.text).not.toMatch(/"data":[{[]./u);
    }
  });
});

describe('an administrator', () => {
  it('links nobody with an organisation that is not there, and keeps her own role', async () => {
    const address = `/closer/editors/${String(partner.id)}`;
    const gone = await administrator.ask('PUT', address, { organisation: 'gone' });
    expect(gone.text).toContain(en['people.refused.unknown-organisation']);
    const me = `/closer/editors/${String(administrator.id)}`;
    const refused = await administrator.ask('PUT', me, { role: NETWORK_EDITOR });
    expect(refused.text).toContain(en['people.refused.last-administrator']);
  });
});
