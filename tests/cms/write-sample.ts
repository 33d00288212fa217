import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { readExport, type Data, type Library } from './library.ts';
import { makeEntry, WRITTEN_TYPES, type WrittenType } from './make-entry.ts';
import type { TestCms } from './start-strapi.ts';
import { uploadPicture } from './upload-picture.ts';

/** Longer than the 255 characters that databases give a short text, with letters of two bytes. */
const LONG = 'Съседите се учат едни от други. '.repeat(10).slice(0, 299) + '.';

/** An address longer than 255 characters. */
const LONG_ADDRESS = `https://example.org/${'a'.repeat(280)}`;

/** What a language says; long where the field of the form is one line. */
const PROSE: Readonly<Record<WrittenType, Data>> = {
  material: { coverAlt: LONG, aims: 'To **open** doors.', needs: 'A door.' },
  organisation: { logoAlt: LONG },
  page: { body: 'See [the door](/en/door/).' },
  campaign: { slogan: LONG, coverAlt: LONG, takePart: 'Come.' },
  'identity-asset': { variantsAlt: LONG, usageRules: 'Not on red.' },
  leaflet: {
    headline: LONG,
    coverAlt: LONG,
    sections: [{ heading: LONG, text: 'Ring.' }, { text: 'Come in.' }],
    callToAction: 'Come.',
  },
  'case-study': { coverAlt: LONG, challenge: 'A shut door.', results: 'An open one.' },
};

/** Ids of what the facts link to. */
interface Links {
  readonly field: string;
  readonly place: string;
  readonly partner: string;
  readonly picture: number;
}

const period = { start: '2024-05', end: '2025', statedMonths: 14 };

function getFacts(type: WrittenType, { field, place, partner, picture }: Links): Data {
  const edition = {
    language: 'sq',
    kind: 'web',
    title: LONG,
    version: '2024-05',
    url: LONG_ADDRESS,
  };
  const owned = { owner: partner, sample: true };
  const figure = { label: field, planned: 3.5, reached: 2_000_000, qualifier: 'about' };
  switch (type) {
    case 'material': {
      const [fields, creators, usedBy] = [[field], [partner], [partner]];
      const use = { duration: { min: 45, unit: 'minutes' }, groupSize: { min: 2, max: 30 } };
      const editions = [{ ...edition, adaptedBy: partner }];
      return { ...owned, ...use, cover: picture, fields, creators, usedBy, editions };
    }
    case 'organisation':
      return {
        names: [{ language: 'bg', text: LONG, kind: 'official' }],
        ...{
          acronym: 'ЗК',
          phone: '+389 2 000 000',
          website: LONG_ADDRESS,
          email: 'door@example.org',
        },
        ...{ place, logo: picture, memberships: [partner], owner: partner },
      };
    case 'page':
      return { code: 'sample-page' };
    case 'campaign':
      return {
        ...{ ...owned, period, cover: picture, countries: [place], fields: [field] },
        participants: [{ place, organisation: partner, role: 'coordinator' }],
        localCampaigns: [{ names: [{ language: 'hu', text: LONG }], place, url: LONG_ADDRESS }],
        palette: [{ names: [{ language: 'en', text: 'Teal' }], hex: '#0f766e', role: 'main' }],
        typefaces: [
          { name: 'Sofia Sans', use: [{ language: 'ro', text: LONG }], url: LONG_ADDRESS },
        ],
        copyTexts: [{ kind: 'slogan', language: 'mk', text: LONG }],
      };
    case 'identity-asset':
      return { ...owned, creators: [partner], variants: [{ size: 'A4', files: [picture] }] };
    case 'leaflet':
      return { ...owned, cover: picture, editions: [edition], date: { value: '2024-05-17' } };
    case 'case-study':
      return {
        ...{ ...owned, period, regularService: true, cover: picture, places: [place] },
        ...{ organisations: [partner], indicators: [{ ...figure, source: LONG, language: 'bg' }] },
      };
  }
}

/** What the export says of the sample, whatever database it lies in. */
export const SAMPLE_EXPORT = '../fixtures/sample-export.ndjson';

/**
 * Writes an entry of each type with a value in every kind of field, publishes it in five languages, and gives
 * what the export says of them; what is made anew each time (ids, digests, moments) is replaced by what it stands for.
 */
export async function writeSample(cms: TestCms, library: Library): Promise<string> {
  const field = await library.create('term', null, {
    ...{ code: 'sample-doors', scheme: 'field', order: 3, exactMatch: LONG_ADDRESS },
    prefLabel: [{ language: 'en', text: LONG }],
  });
  const place = await library.create('place', null, {
    ...{ code: 'sample-town', kind: 'city', latitude: 42.6977, longitude: 23.3219 },
    names: [{ language: 'bg', text: LONG, kind: 'official' }],
    statistics: [{ measure: 'population', value: 1_248_452, year: 2021, source: LONG }],
  });
  const partner = await library.create('organisation', 'mk', { title: 'Здружение Пример' });
  await library.publish('organisation', partner, 'mk');
  const links = { field, place, partner, picture: await uploadPicture(cms, 'door.png') };
  const settings = { title: 'Closer', tagline: LONG, featuredTerms: [field] };
  const site = await library.create('site', 'en', settings);
  await library.publish('site', site, 'en');
  const ids = { field, place, partner, site };
  return await readSample(cms, { ...ids, ...(await writeEntries(cms, library, links)) });
}

async function writeEntries(
  cms: TestCms,
  library: Library,
  links: Links,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const getTitle = (type: WrittenType, locale: Locale) => `${type} ${locale} ${LONG}`.slice(0, 300);
  for (const type of WRITTEN_TYPES) {
    const data = { ...getFacts(type, links), ...PROSE[type], title: getTitle(type, 'en') };
    const id = await makeEntry(cms, library, type, 'en', data);
    for (const locale of LOCALE_CODES) {
      await library.update(type, id, locale, { ...PROSE[type], title: getTitle(type, locale) });
    }
    await library.publish(type, id, LOCALE_CODES);
    ids[type] = id;
  }
  return ids;
}

async function readSample(cms: TestCms, ids: Readonly<Record<string, string>>): Promise<string> {
  const { lines } = await readExport(cms);
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  const texts = [...names.keys()].map((id) =>
    JSON.stringify({ ...lines.find(({ entry }) => entry.id === id), publishedAt: 'a moment' })
      .replaceAll(/"sha256":"[0-9a-f]{64}"/gu, '"sha256":"a digest"')
      .replaceAll(/"size":\d+/gu, '"size":1')
      .replaceAll(/\b[a-z0-9]{24}\b/gu, (id) => names.get(id) ?? id),
  );
  return `${texts.join('\n')}\n`;
}
