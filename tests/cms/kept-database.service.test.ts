import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fillWithWholeWay, readWholeWayExport } from '../fixtures/whole-way/whole-way.ts';
import {
  findExported,
  openLibrary,
  readExport,
  type Library,
  type ReadLibrary,
} from './library.ts';
import { ADMIN, EXPORT_TOKEN, startStrapi, type TestCms } from './start-strapi.ts';

/*
 * The present CMS on a database of the first release: what an operator has after an upgrade.
 */

let cms: TestCms;
let library: Library;
/** The export as it is right after the start. */
let upgraded: ReadLibrary;

beforeAll(async () => {
  // Without ALLOW_NEW_DB: the database must be found.
  cms = await startStrapi({ ALLOW_NEW_DB: '' }, fillWithWholeWay);
  library = openLibrary(cms);
  upgraded = await readExport(cms);
});

afterAll(async () => {
  await cms.stop();
});

const kept = readWholeWayExport();
const keptEntries = kept.filter((line) => line.kind === 'entry');

/** Document id of the kept entry with this title, code or first name. */
function findKept(words: string): string {
  const found = keptEntries.find(({ entry }) => JSON.stringify(entry).includes(`"${words}"`));
  if (found === undefined) throw new TypeError(`the kept library has no "${words}"`);
  return found.entry.id;
}

async function findDraft(type: 'material' | 'organisation', title: string): Promise<string> {
  const row: unknown = await cms.strapi.db
    .query(type === 'material' ? 'api::material.material' : 'api::organisation.organisation')
    .findOne({ where: { title } });
  return z.object({ documentId: z.string() }).parse(row).documentId;
}

const object = z.record(z.string(), z.unknown());
const list = z.array(z.unknown());
const isEmpty = (value: unknown) =>
  value === null || value === false || (Array.isArray(value) && value.length === 0);

/** A value without the fields that it did not have then; those must be empty, else they stay. */
function asThen(now: unknown, then: unknown): unknown {
  const items = [list.safeParse(then), list.safeParse(now)] as const;
  if (items[0].success && items[1].success) {
    const [former, present] = [items[0].data, items[1].data];
    return present.map((item, at) => asThen(item, former[at]));
  }
  const [before, after] = [object.safeParse(then), object.safeParse(now)];
  if (!before.success || !after.success) return now;
  return Object.fromEntries(
    Object.entries(after.data).flatMap(([name, value]): [string, unknown][] =>
      name in before.data || !isEmpty(value) ? [[name, asThen(value, before.data[name])]] : [],
    ),
  );
}

describe('a database of the first release', () => {
  it.each(keptEntries.map((line) => [`${line.entry.type} ${line.entry.id}`, line] as const))(
    'gives %s byte for byte as it was, and new fields empty',
    (_name, then) => {
      const now = upgraded.lines.find(({ entry }) => entry.id === then.entry.id);
      expect(JSON.stringify(asThen(now, then))).toBe(JSON.stringify(then));
    },
  );

  it('gives no entry more', () => {
    expect(upgraded.lines.map(({ entry }) => entry.id).sort()).toEqual(
      keptEntries.map(({ entry }) => entry.id).sort(),
    );
  });

  it('still knows what was live and is no more', () => {
    expect(upgraded.gone).toEqual(kept.filter((line) => line.kind === 'gone'));
  });

  it('tells nobody that something changed', () => {
    const footer = kept.find((line) => line.kind === 'footer');
    expect(upgraded.sequence).toBe(footer?.sequence);
  });

  it('still has what is being written', async () => {
    const [guide, house] = [findKept('Guide to open doors'), findKept('Open House')];
    const of = async (
      type: 'material' | 'organisation',
      id: string,
    ): Promise<Record<string, unknown>> =>
      Object.fromEntries(
        (await library.rows(type, id, 'draft')).map((row): [string, unknown] => [
          row.locale ?? '',
          row,
        ]),
      );
    expect(await of('material', guide)).toMatchObject({
      en: { title: 'Guide to open doors, second printing', licence: 'cc0-1.0' },
      ro: { title: 'Ghid al ușilor deschise', summary: 'Ciornă.', untranslated: false },
      hu: { untranslated: true },
    });
    expect(await of('organisation', house)).toMatchObject({
      en: { summary: 'Newer than what readers see.', acronym: 'OHA' },
    });
    const sketch = await findDraft('material', 'Vázlat');
    expect(await of('material', sketch)).toMatchObject({ hu: { summary: 'Még csak vázlat.' } });
  });

  it('still gives the bytes of its files', async () => {
    const { cover } = z
      .looseObject({ cover: z.object({ sha256: z.string(), size: z.number() }) })
      .parse(upgraded.entries.find(({ id }) => id === findKept('Guide to open doors')));
    const response = await fetch(`${cms.address}/api/export/media/${cover.sha256}`, {
      headers: { authorization: `Bearer ${EXPORT_TOKEN}` },
    });
    expect((await response.arrayBuffer()).byteLength).toBe(cover.size);
  });

  it('keeps its administrator and makes no second', async () => {
    const users: unknown = await cms.strapi.db.query('admin::user').findMany();
    expect(users).toMatchObject([{ email: ADMIN.email }]);
  });

  it('shows the new fields of its forms in their places', async () => {
    const service: { findConfiguration(type: { uid: string }): Promise<unknown> } = cms.strapi
      .plugin('content-manager')
      .service('content-types');
    const configuration = z
      .object({
        layouts: z.object({ edit: z.array(z.array(z.object({ name: z.string() }))) }),
        metadatas: z.record(z.string(), z.object({ edit: z.looseObject({}) })),
      })
      .parse(await service.findConfiguration({ uid: 'api::material.material' }));
    const fields = configuration.layouts.edit.flat().map(({ name }) => name);
    expect(fields.indexOf('needs')).toBeLessThan(fields.indexOf('sample'));
    expect(configuration.metadatas['needs']?.edit).not.toMatchObject({ label: 'needs' });
  });
});

describe('publishing in it', () => {
  it('brings back a link that was broken off before the upgrade', async () => {
    const away = await findDraft('organisation', 'Távol Egyesület');
    await library.publish('organisation', away, 'hu');
    const guide = await findExported(cms, findKept('Guide to open doors'));
    expect(guide).toMatchObject({ creators: [findKept('Open House'), away] });
  });

  it('takes what was written before live, with new fields, under its old addresses', async () => {
    const id = findKept('Guide to open doors');
    await library.publish('material', await findDraft('material', 'Местен план'), 'bg');
    await library.update('material', id, 'en', { needs: 'A door.', groupSize: { min: 2, max: 9 } });
    await library.publish('material', id, 'en');
    const line = (await readExport(cms)).lines.find(({ entry }) => entry.id === id);
    expect(line?.entry).toMatchObject({
      licence: 'cc0-1.0',
      groupSize: { min: 2, max: 9 },
      prose: { en: { slug: 'guide-to-open-doors', needs: 'A door.' } },
    });
    expect(line?.formerSlugs).toContainEqual({ locale: 'en', slug: 'open-doors' });
  });
});
