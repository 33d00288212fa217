import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toUid } from '../../cms/src/documents/library-type.ts';
import { NETWORK_EDITOR, PARTNER_EDITOR } from '../../cms/src/people/role-codes.ts';
import { openLibrary, type Library } from './library.ts';
import { invite, openAdministrator, type Person } from './people.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

let cms: TestCms;
let library: Library;
let administrator: Person;
let network: Person;
let partner: Person;
let ours: string;

const MATERIALS = `/content-manager/collection-types/${toUid('material')}`;
const licence = 'cc0-1.0';

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
  ours = await library.create('organisation', 'en', { title: 'Ours' });
  await library.publish('organisation', ours, 'en');
  administrator = await openAdministrator(cms);
  network = await invite(cms, administrator, 'Network', NETWORK_EDITOR);
  partner = await invite(cms, administrator, 'Partner', PARTNER_EDITOR);
  const address = `/closer/editors/${String(partner.id)}`;
  await administrator.ask('PUT', address, { organisation: ours });
});

afterAll(async () => {
  await cms.stop();
});

describe('handing in', () => {
  const state = z.object({ data: z.object({ handIn: z.unknown() }) });
  const withCode = z.object({ data: z.object({ code: z.string() }) });

  it('marks an entry until it is published', async () => {
    const id = await library.create('material', 'bg', { title: 'Предаден', licence, owner: ours });
    const address = `/closer/hand-in/material/${id}`;
    expect((await partner.ask('POST', address)).status).toBe(200);
    const waiting = `${MATERIALS}?locale=bg&filters[$and][0][handedInAt][$notNull]=true`;
    expect((await network.ask('GET', waiting)).text).toContain(id);
    const list = await network.ask('GET', '/closer/hand-ins');
    expect(JSON.parse(list.text)).toMatchObject({
      data: { reader: 'network', waiting: [{ type: 'material', count: 1 }] },
    });
    const published = await network.ask('POST', `${MATERIALS}/${id}/actions/publish?locale=bg`, {
      locale: 'bg',
    });
    expect(published.status, published.text).toBe(200);
    expect((await network.ask('GET', waiting)).text).not.toContain(id);
    const after = await network.ask('GET', address);
    expect(state.parse(JSON.parse(after.text)).data.handIn).toBeNull();
  });

  it('is withdrawn by who did it, and sent back with a note by the network', async () => {
    const id = await library.create('material', 'en', { title: 'Twice', licence, owner: ours });
    const address = `/closer/hand-in/material/${id}`;
    await partner.ask('POST', address);
    const back = { note: 'Please name the source.' };
    expect((await partner.ask('POST', `${address}/send-back`, back)).status).toBe(400);
    expect((await partner.ask('DELETE', address)).status).toBe(200);
    expect((await network.ask('POST', `${address}/send-back`, back)).status).toBe(400);
    await partner.ask('POST', address);
    expect((await network.ask('POST', `${address}/send-back`, back)).status).toBe(200);
    const list = await partner.ask('GET', '/closer/hand-ins');
    expect(JSON.parse(list.text)).toMatchObject({
      data: { reader: 'partner', waiting: [], sentBack: [{ documentId: id, ...back }] },
    });
  });

  it('is not seen by who may publish nothing, in a role of the operator’s own', async () => {
    const role = { name: 'Guest', description: 'Looks around.' };
    const made = await administrator.ask('POST', '/admin/roles', role);
    const guest = await invite(
      cms,
      administrator,
      'Guest',
      withCode.parse(JSON.parse(made.text)).data.code,
    );
    const id = await library.create('material', 'en', { title: 'Secret', licence, owner: ours });
    const address = `/closer/hand-in/material/${id}`;
    await partner.ask('POST', address);
    expect((await guest.ask('GET', address)).status).toBe(403);
    expect((await guest.ask('DELETE', address)).status).toBe(403);
    const list = await guest.ask('GET', '/closer/hand-ins');
    expect(JSON.parse(list.text)).toMatchObject({ data: { waiting: [], sentBack: [] } });
  });

  it('is not written through the form', async () => {
    const at = new Date().toISOString();
    const id = await library.create('material', 'en', { title: 'Form', licence, owner: ours });
    await partner.ask('PUT', `${MATERIALS}/${id}?locale=en`, { handedInAt: at, locale: 'en' });
    const rows = await library.rows('material', id, 'draft');
    expect(rows.map((row) => row['handedInAt'])).toEqual(rows.map(() => null));
  });
});
