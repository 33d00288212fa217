import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toUid } from '../../cms/src/documents/library-type.ts';
import {
  fillWithKept,
  KEPT_LIBRARIES,
  readKeptExport,
  type KeptLibrary,
} from '../fixtures/kept-library.ts';
import {
  findExported,
  openLibrary,
  readExport,
  type Library,
  type ReadLibrary,
} from './library.ts';
import { ADMIN, EXPORT_TOKEN, startStrapi, type TestCms } from './start-strapi.ts';

/*
 * The present CMS on the database of a former release: what an operator has after an upgrade.
 */

/** A draft, found by its title, and something it holds that readers do not see. */
type Draft = readonly [type: EntryType, locale: Locale, title: string, more: object];

const WRITTEN_THEN: readonly Draft[] = [
  ['material', 'en', 'Guide to open doors, second printing', { licence: 'cc0-1.0' }],
  ['material', 'ro', 'Ghid al ușilor deschise', { summary: 'Ciornă.', untranslated: false }],
  ['material', 'hu', 'Vázlat', { summary: 'Még csak vázlat.' }],
  ['organisation', 'en', 'Open House', { summary: 'Newer than what readers see.', acronym: 'OHA' }],
];

/** What each library has beside its export. */
const BESIDE: Readonly<
  Record<
    KeptLibrary,
    {
      readonly drafts: readonly Draft[];
      readonly users: readonly string[];
      readonly handedIn: readonly string[];
    }
  >
> = {
  'whole-way': { drafts: WRITTEN_THEN, users: [ADMIN.email], handedIn: [] },
  'five-kinds': {
    drafts: [
      ...WRITTEN_THEN,
      ['campaign', 'ro', 'Săptămâna ușilor deschise', { slogan: 'Bun venit' }],
      [
        'leaflet',
        'hu',
        'Ki áll az ajtóban?',
        { sections: [{ heading: 'Csengess', text: 'Csak egyszer.' }] },
      ],
      [
        'case-study',
        'bg',
        'Врати по улиците',
        { results: 'Отворена и боядисана.', indicators: [{ reached: 14 }] },
      ],
      ['case-study', 'mk', 'Предадена врата', { handedInAt: expect.any(String) as unknown }],
    ],
    users: [ADMIN.email, 'network@closer.test', 'partner@closer.test'],
    handedIn: ['Предадена врата'],
  },
};

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

describe.each(KEPT_LIBRARIES)('a database of the release “%s”', (release) => {
  let cms: TestCms;
  let library: Library;
  /** The export as it is right after the start. */
  let upgraded: ReadLibrary;

  beforeAll(async () => {
    // Without ALLOW_NEW_DB: the database must be found.
    cms = await startStrapi({ ALLOW_NEW_DB: '' }, (dataDir) => {
      fillWithKept(release, dataDir);
    });
    library = openLibrary(cms);
    upgraded = await readExport(cms);
  });

  afterAll(async () => {
    await cms.stop();
  });

  const kept = readKeptExport(release);
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

  it.each(BESIDE[release].drafts)(
    'still has the %s in %s: “%s”',
    async (type, locale, title, more) => {
      const found: unknown = await cms.strapi.db.query(toUid(type)).findMany({
        where: { title, locale, publishedAt: { $null: true }, untranslated: false },
        populate: true,
      });
      expect(found).toMatchObject([more]);
    },
  );

  it('still gives the bytes of its files', async () => {
    const { cover } = z
      .looseObject({ cover: z.object({ sha256: z.string(), size: z.number() }) })
      .parse(upgraded.entries.find(({ id }) => id === findKept('Guide to open doors')));
    const response = await fetch(`${cms.address}/api/export/media/${cover.sha256}`, {
      headers: { authorization: `Bearer ${EXPORT_TOKEN}` },
    });
    expect((await response.arrayBuffer()).byteLength).toBe(cover.size);
  });

  it('keeps its users and makes no second administrator', async () => {
    const users: unknown = await cms.strapi.db
      .query('admin::user')
      .findMany({ orderBy: { id: 'asc' } });
    expect(
      z
        .array(z.object({ email: z.string() }))
        .parse(users)
        .map(({ email }) => email),
    ).toEqual(BESIDE[release].users);
  });

  it('still has what waits to be published, and who handed it in for whom', async () => {
    const rows = z.array(z.object({ documentId: z.string(), userId: z.number() }));
    const waiting = rows.parse(await cms.strapi.db.query('closer::hand-in').findMany());
    const links = z
      .array(z.object({ userId: z.number(), organisation: z.string() }))
      .parse(await cms.strapi.db.query('closer::editor-link').findMany());
    const titles: unknown[] = [];
    for (const { documentId, userId } of waiting) {
      const drafts = await library.rows('case-study', documentId, 'draft', { owner: true });
      const owner = links.find((link) => link.userId === userId)?.organisation;
      titles.push(drafts.find((row) => row.locale === 'mk')?.title);
      expect(drafts.map((row) => row['owner'])).toMatchObject(
        drafts.map(() => ({ documentId: owner })),
      );
    }
    expect(titles).toEqual(BESIDE[release].handedIn);
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
      await library.update('material', id, 'en', {
        needs: 'A door.',
        groupSize: { min: 2, max: 9 },
      });
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
});
