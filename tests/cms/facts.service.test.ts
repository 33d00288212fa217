import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findExported, openLibrary, type Data, type Library } from './library.ts';
import { makeEntry, type WrittenType } from './make-entry.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';
import { uploadPicture } from './upload-picture.ts';

/*
 * What each type must say to be worth publishing, and what it may leave out.
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

const make = async (type: WrittenType, data: Data = {}) =>
  await makeEntry(cms, library, type, 'en', { title: 'Open doors', ...data });

/** Expects a refusal with these words; then, with the changes, that it goes live. */
async function expectMended(type: WrittenType, id: string, refusal: RegExp, changes: Data) {
  await expect(library.publish(type, id, 'en')).rejects.toThrow(refusal);
  await library.update(type, id, 'en', changes);
  await library.publish(type, id, 'en');
  expect(await findExported(cms, id)).toBeDefined();
}

describe('an identity asset', () => {
  it('needs to say what it is', async () => {
    const id = await make('identity-asset', { kind: null });
    await expectMended('identity-asset', id, /“What it is” is still empty/u, { kind: 'pattern' });
  });

  it('needs a licence', async () => {
    const id = await make('identity-asset', { licence: null });
    await expectMended('identity-asset', id, /Choose a licence/u, { licence: 'brand-use' });
  });

  it('needs a file', async () => {
    const id = await make('identity-asset', { variants: [] });
    const file = await uploadPicture(cms, 'logo.png');
    await expectMended('identity-asset', id, /no file to download/u, {
      variants: [{ files: [file] }],
    });
  });

  it('needs a file in each of its variants', async () => {
    const file = await uploadPicture(cms, 'logo.png');
    const id = await make('identity-asset', {
      variants: [{ tone: 'light', files: [file] }, { tone: 'dark' }],
    });
    const variants = [{ tone: 'light', files: [file] }];
    await expectMended('identity-asset', id, /“Variants · 2 · Files” is still empty/u, {
      variants,
    });
  });

  it('says what its pictures show in each language that shows them', async () => {
    const id = await make('identity-asset', { variantsAlt: null });
    await expectMended('identity-asset', id, /alternative text \(English\)/u, {
      variantsAlt: 'Two hands.',
    });
    await library.update('identity-asset', id, 'bg', { title: 'Отворени врати' });
    await expect(library.publish('identity-asset', id, 'bg')).rejects.toThrow(
      /alternative text \(Bulgarian\)/u,
    );
  });
});

describe('a leaflet', () => {
  it('needs nothing but its title', async () => {
    const id = await make('leaflet');
    await library.publish('leaflet', id, 'en');
    expect(await findExported(cms, id)).toMatchObject({
      licence: 'not-stated',
      editions: [],
      prose: { en: { title: 'Open doors', sections: [] } },
    });
  });

  it('offers no files without a licence', async () => {
    const editions = [{ language: 'en', kind: 'print', url: 'https://example.org/' }];
    const id = await make('leaflet', { licence: null, editions });
    await expectMended('leaflet', id, /Choose a licence/u, { licence: 'cc-by-4.0' });
  });
});

describe.each(['leaflet', 'material'] as const)('an edition of a %s', (type) => {
  it('without a file and an address is refused', async () => {
    const editions = [
      { language: 'en', kind: 'web', url: 'https://example.org/' },
      { language: 'bg', kind: 'print' },
    ];
    const id = await make(type, { editions });
    await expectMended(type, id, /“Editions · 2” has neither a file nor an address/u, {
      editions: editions.slice(0, 1),
    });
  });
});

describe('a range', () => {
  it('that runs backwards is refused, and one that is half known is not', async () => {
    const id = await make('material', { groupSize: { min: 12, max: 6 } });
    await expectMended('material', id, /“Size of the group” the greatest number/u, {
      groupSize: { min: 12, max: null },
    });
    await library.update('material', id, 'en', { duration: { min: 60, max: 45, unit: 'minutes' } });
    await expectMended('material', id, /“How long it takes” the greatest number/u, {
      duration: { min: 45, max: 45, unit: 'minutes' },
    });
  });
});

describe.each(['campaign', 'case-study'] as const)('the period of a %s', (type) => {
  it.each([
    ['2025', '2024'],
    ['2025-05', '2025-04-30'],
    ['2025-05-02', '2025-05-01'],
  ])('from %s to %s is refused', async (start, end) => {
    const id = await make(type, { period: { start, end } });
    await expectMended(type, id, /“Period” the end lies before/u, { period: { start } });
  });

  it.each([
    { start: '2025-05', end: '2025' },
    { start: '2025', end: '2025-01' },
    { start: null, end: '2025' },
    { start: null, end: null, statedMonths: 18 },
  ])('as %j is taken', async (period) => {
    const id = await make(type, { period });
    await library.publish(type, id, 'en');
    expect(await findExported(cms, id)).toMatchObject({ period });
  });
});

describe('a campaign', () => {
  it('without dates, partners and pictures goes live whole', async () => {
    const id = await make('campaign');
    await library.publish('campaign', id, 'en');
    expect(await findExported(cms, id)).toMatchObject({
      period: null,
      countries: [],
      participants: [],
      cover: null,
      prose: { en: { title: 'Open doors', slogan: null, body: null } },
    });
  });

  it.each(['c1121f', '#c11', '#c1121g', 'red'])('refuses %j as a colour', async (hex) => {
    const colour = { names: [{ language: 'en', text: 'Red' }], role: 'main' };
    const id = await make('campaign', { palette: [{ ...colour, hex }] });
    await expectMended('campaign', id, /“Colours · 1 · Colour value” is not a colour value/u, {
      palette: [{ ...colour, hex: '#c1121f' }],
    });
  });

  it('keeps every fact with its names in any language', async () => {
    const place = await library.create('place', null, {
      code: 'example-country',
      kind: 'country',
      names: [{ language: 'en', text: 'Example', kind: 'official' }],
    });
    const organisation = await make('organisation', { title: 'Holder' });
    await library.publish('organisation', organisation, 'en');
    const names = [
      { language: 'mk', text: 'Недела' },
      { language: 'sq', text: 'Java' },
    ];
    const facts = {
      countries: [place],
      participants: [{ place, organisation, role: 'coordinator', email: 'hello@example.org' }],
      localCampaigns: [
        { names, place, organisation, email: null, url: 'https://example.org/week' },
      ],
      palette: [{ names, hex: '#c1121f', role: 'main' }],
      typefaces: [
        { name: 'Sofia Sans', use: names, url: null, licence: 'SIL Open Font License 1.1' },
      ],
      copyTexts: [{ kind: 'short-post', language: 'mk', text: 'Прв ред\nВтор ред' }],
    };
    const id = await make('campaign', facts);
    await library.update('campaign', id, 'bg', { title: 'Отворени врати' });
    await library.publish('campaign', id, ['en', 'bg']);
    expect(await findExported(cms, id)).toMatchObject(facts);
    await expect(library.remove('organisation', organisation, '*')).rejects.toThrow(
      /“Open doors”/u,
    );
  });
});

describe('a good practice', () => {
  it('keeps its figures with what they count, and their links', async () => {
    const label = await library.create('term', null, {
      code: 'people-reached',
      scheme: 'indicator',
      prefLabel: [{ language: 'en', text: 'People reached' }],
    });
    const indicators = [
      { label, planned: 20, reached: 23.5, qualifier: 'min', group: null, source: 'Report' },
      { label, planned: null, reached: 3, qualifier: 'none', group: null, source: null },
    ];
    const id = await make('case-study', { indicators, regularService: true });
    await library.publish('case-study', id, 'en');
    expect(await findExported(cms, id)).toMatchObject({ indicators, regularService: true });
    await expect(library.remove('term', label, null)).rejects.toThrow(/“Open doors”/u);
  });

  it('takes no figure below nothing', async () => {
    const id = await make('case-study', { indicators: [{ reached: -1, qualifier: 'none' }] });
    await expectMended('case-study', id, /figures · 1 · Reached”/u, { indicators: [] });
  });
});

describe('a partner', () => {
  it('without logo, town and text goes live whole', async () => {
    const id = await make('organisation', { title: 'Nameless' });
    await library.publish('organisation', id, 'en');
    expect(await findExported(cms, id)).toMatchObject({
      logo: null,
      place: null,
      prose: { en: { title: 'Nameless', summary: null, body: null, logoAlt: null } },
    });
  });
});

describe('two new entries that link to each other', () => {
  it('go live one after the other, and readers see each link when both are there', async () => {
    const first = await make('organisation', { title: 'First' });
    const second = await make('organisation', { title: 'Second', memberships: [first] });
    await library.update('organisation', first, 'en', { owner: second });
    await library.publish('organisation', first, 'en');
    expect(await findExported(cms, first)).toMatchObject({ owner: null });
    await library.publish('organisation', second, 'en');
    expect(await findExported(cms, first)).toMatchObject({ owner: second });
    expect(await findExported(cms, second)).toMatchObject({ memberships: [first] });
  });

  it('do not open the way for a third that nobody has published', async () => {
    const third = await make('organisation', { title: 'Third' });
    const first = await make('organisation', { title: 'Fourth', owner: third });
    await expect(library.publish('organisation', first, 'en')).rejects.toThrow(/“Third”/u);
  });
});
