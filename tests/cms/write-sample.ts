import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { readExport, type Library } from './library.ts';
import { makeEntry, WRITTEN_TYPES, type WrittenType } from './make-entry.ts';
import {
  getFacts,
  getSource,
  LONG,
  LONG_ADDRESS,
  PERIOD,
  PROSE,
  type Links,
} from './sample-facts.ts';
import type { TestCms } from './start-strapi.ts';
import { uploadPicture } from './upload-picture.ts';

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
  const programme = await library.create('programme', null, {
    ...{ code: 'sample-programme', component: 'IV', funder: partner, website: LONG_ADDRESS },
    ...{ names: [{ language: 'ro', text: LONG, kind: 'official' }], period: PERIOD },
    ...{ summary: [{ language: 'hu', text: LONG }], sources: [getSource(partner)] },
  });
  const links = {
    ...{ field, place, programme, partner },
    picture: await uploadPicture(cms, 'door.png'),
  };
  const settings = { title: 'Closer', tagline: LONG, featuredTerms: [field] };
  const site = await library.create('site', 'en', settings);
  await library.publish('site', site, 'en');
  const ids = { field, place, programme, partner, site };
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
