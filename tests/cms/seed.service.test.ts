import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ENTRY_TYPES } from '@closer/shared/content/entry.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { seedLibrary } from '../../cms/src/seed/seed-library.ts';
import { openLibrary, readExport, type Library } from './library.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

const CMS = path.resolve(import.meta.dirname, '../../cms');
const SEED = path.join(CMS, 'seed');

let cms: TestCms;
let library: Library;
let folder: string;
let loader: SeedModule;

interface SeedModule {
  readonly seedLibrary: typeof seedLibrary;
}

/** A small seed of its own: two terms, an organisation, a campaign, its leaflet, a material with a printed file. */
const FILES = {
  'term/topic.yaml': [
    '- {code: housing, order: 1, prefLabel: {en: Housing, bg: Жилище}, definition: {en: A home.}}',
    '- {code: social-housing, order: 2, prefLabel: {en: Social housing}, definition: {en: A home that is paid for together.}, broader: housing}',
  ].join('\n'),
  'place/town.yaml': [
    'kind: city',
    'names: [{language: en, text: Town, kind: official}]',
    'summary: {en: A town.}',
    'sources: [{titles: {en: Town plan}, publisher: circle, published: "2018-01-29", language: mk, wording: "Град\\nна реката"}]',
  ].join('\n'),
  'programme/doors.yaml': [
    'names: [{language: en, text: Doors, kind: official}]',
    'summary: {en: Money for doors.}',
    'funder: circle',
  ].join('\n'),
  'project/open-doors.yaml': [
    'programme: doors',
    'places: [town]',
    'totalValue: {amount: 1756996, currency: RON}',
    'funding: [{kind: own, amount: {amount: 175699.6, currency: RON}}]',
    'activities: [{titles: {en: Doors}, items: [{texts: {en: Open them}}], fields: [housing, social-housing]}]',
    'prose: {en: {title: Open doors}}',
  ].join('\n'),
  'event/evening.yaml': [
    "startDate: '2027-10-05'",
    "startTime: '09:30'",
    'timeZone: Europe/Skopje',
    'prose: {en: {title: Evening}}',
  ].join('\n'),
  'organisation/circle.yaml': [
    'place: town',
    'names: [{language: mk, text: Круг, kind: official}]',
    'prose: {mk: {title: Круг, summary: Здружение.}, en: {title: Circle}}',
  ].join('\n'),
  'material/declaration.yaml': [
    'licence: public-domain',
    'fields: [social-housing]',
    'creators: [circle]',
    'campaign: week',
    'editions: [{language: bg, kind: print, files: [universal-declaration-of-human-rights-bg.pdf]}]',
    'prose: {bg: {title: Декларация}}',
  ].join('\n'),
  'campaign/week.yaml': [
    'participants: [{organisation: circle, role: coordinator}]',
    'palette: [{names: {en: Teal}, hex: "#0f766e", role: main}]',
    'prose: {en: {title: Week}}',
  ].join('\n'),
  'leaflet/door.yaml': [
    'campaign: week',
    'licence: cc-by-4.0',
    'prose: {en: {title: Door, sections: [{heading: Come in}]}, bg: {title: Врата}}',
  ].join('\n'),
  'site/site.yaml': 'prose: {en: {title: Closer}}',
};

beforeAll(async () => {
  cms = await startStrapi();
  library = openLibrary(cms);
  // Inside the CMS, whose typeface the typesetter looks for from here.
  mkdirSync(path.join(CMS, '.tmp'), { recursive: true });
  folder = mkdtempSync(path.join(CMS, '.tmp', 'seed-'));
  cpSync(path.join(SEED, 'print'), path.join(folder, 'print'), { recursive: true });
  for (const type of [...ENTRY_TYPES, 'files']) {
    mkdirSync(path.join(folder, type), { recursive: true });
  }
  for (const [name, text] of Object.entries(FILES)) write(name, text);
  // Compiled, as the command runs it: its typesetter is a native module of the CMS.
  loader = await cms.load<SeedModule>('src/seed/seed-library.js');
});

afterAll(async () => {
  await cms.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), `${text}\n`);
}

const seed = async () => await loader.seedLibrary(cms.strapi, folder, () => undefined);

const findBySlug = async (slug: string) =>
  (await readExport(cms)).entries.find(
    (entry) =>
      'prose' in entry &&
      Object.values<object>(entry.prose).some((prose) => 'slug' in prose && prose.slug === slug),
  );

describe('the seed', () => {
  it('is written and published, links and files with it', async () => {
    expect(await seed()).toEqual({ created: 11, updated: 0, unchanged: 0, kept: [] });
    const { entries } = await readExport(cms);
    const term = entries.find((entry) => entry.type === 'term' && entry.code === 'social-housing');
    const circle = await findBySlug('circle');
    const week = await findBySlug('week');
    expect(await findBySlug('deklaratsia')).toMatchObject({
      fields: [term?.id],
      creators: [circle?.id],
      campaign: week?.id,
      editions: [{ files: [{ ext: '.pdf', tagged: true, textLayer: true }] }],
    });
    expect(week).toMatchObject({
      participants: [{ organisation: circle?.id, place: null }],
      palette: [{ names: [{ language: 'en', text: 'Teal' }], hex: '#0f766e' }],
    });
    expect(await findBySlug('door')).toMatchObject({
      campaign: week?.id,
      prose: { en: { sections: [{ heading: 'Come in', text: null }] }, bg: { sections: [] } },
    });
    expect(circle).toMatchObject({ prose: { mk: { title: 'Круг' }, en: { title: 'Circle' } } });
  });

  it('writes an entry once more that names one written later', async () => {
    const { entries } = await readExport(cms);
    const circle = await findBySlug('circle');
    const town = entries.find((entry) => entry.type === 'place');
    expect(circle).toMatchObject({ place: town?.id });
    expect(town).toMatchObject({
      sources: [{ publisher: circle?.id, published: '2018-01-29', wording: 'Град\nна реката' }],
    });
    const programme = entries.find((entry) => entry.type === 'programme');
    expect(programme).toMatchObject({ code: 'doors', funder: circle?.id });
    expect(await findBySlug('evening')).toMatchObject({ startTime: '09:30', free: null });
    const terms = entries.filter((entry) => entry.type === 'term').map(({ id }) => id);
    expect(await findBySlug('open-doors')).toMatchObject({
      programme: programme?.id,
      totalValue: { amount: 1_756_996, currency: 'RON' },
      funding: [{ kind: 'own', funder: null, amount: { amount: 175_699.6, currency: 'RON' } }],
      activities: [
        {
          items: [{ texts: [{ text: 'Open them' }] }],
          fields: expect.arrayContaining(terms) as unknown,
        },
      ],
    });
  });

  it('writes nothing the second time, and uploads no file again', async () => {
    expect(await seed()).toEqual({ created: 0, updated: 0, unchanged: 11, kept: [] });
    expect(await cms.strapi.db.query('plugin::upload.file').count()).toBe(1);
  });

  it('writes what the seed changed', async () => {
    write(
      'organisation/circle.yaml',
      FILES['organisation/circle.yaml'].replace('Здружение.', 'Ново.'),
    );
    expect(await seed()).toMatchObject({ updated: 1, unchanged: 10 });
    expect(await findBySlug('circle')).toMatchObject({ prose: { mk: { summary: 'Ново.' } } });
  });

  it('keeps what an editor changed, though the seed changed too', async () => {
    const circle = await findBySlug('circle');
    await library.update('organisation', circle?.id ?? '', 'mk', { summary: 'Од уредник.' });
    write('organisation/circle.yaml', FILES['organisation/circle.yaml']);
    expect(await seed()).toMatchObject({ updated: 0, kept: ['organisation/circle'] });
    const rows = await library.rows('organisation', circle?.id ?? '', 'draft');
    expect(rows.find(({ locale }) => locale === 'mk')?.['summary']).toBe('Од уредник.');
  });

  it('does not bring back what an editor deleted', async () => {
    const material = await findBySlug('deklaratsia');
    await library.remove('material', material?.id ?? '', '*');
    expect(await seed()).toMatchObject({ created: 0 });
    expect(await findBySlug('deklaratsia')).toBeUndefined();
  });

  it('tells the faults of all files together, and writes nothing', async () => {
    write('organisation/broken.yaml', 'prose: {en: {summary: no title}}');
    write('term/field.yaml', '- {code: Not A Code, order: 1, prefLabel: {en: X}}');
    const count = async () => await cms.strapi.db.query('api::organisation.organisation').count();
    const before = await count();
    const running = seed();
    await expect(running).rejects.toThrow(/organisation\/broken\.yaml/u);
    await expect(running).rejects.toThrow(/term\/field\.yaml/u);
    expect(await count()).toBe(before);
  });
});

describe('the files of the seed', () => {
  it('are all named by their type and hold YAML', () => {
    const types = readdirSync(SEED, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const yaml = types
      .filter(({ name }) => !['print', 'files', 'figures'].includes(name))
      .flatMap(({ name }) =>
        readdirSync(path.join(SEED, name)).map((file) => path.join(name, file)),
      );
    expect(yaml.filter((file) => !file.endsWith('.yaml'))).toEqual([]);
    for (const file of yaml) expect(readFileSync(path.join(SEED, file), 'utf8')).not.toBe('');
  });
});
