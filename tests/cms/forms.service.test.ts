import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { signIn } from './sign-in.ts';
import { startStrapi, type TestCms } from './start-strapi.ts';

let cms: TestCms;
let token: string;

beforeAll(async () => {
  cms = await startStrapi();
  token = await signIn(cms);
  await save('housing', 'field', { en: 'Housing', bg: 'Жилище' });
  await save('young-people', 'target-group', { en: 'Young people', bg: 'Млади хора' });
});

afterAll(async () => {
  await cms.stop();
});

const ask = async (address: string, body?: object): Promise<unknown> => {
  const response = await fetch(`${cms.address}${address}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return await response.json();
};

async function save(code: string, scheme: string, labels: Record<string, string>) {
  const prefLabel = Object.entries(labels).map(([language, text]) => ({ language, text }));
  await ask('/content-manager/collection-types/api::term.term', {
    code,
    scheme,
    order: 1,
    prefLabel,
  });
}

const words = z.object({ label: z.string(), description: z.string() });
const configuration = z.object({
  data: z.object({
    contentType: z.object({
      settings: z.object({ mainField: z.string() }),
      metadatas: z.record(z.string(), z.object({ edit: z.partialRecord(z.string(), z.unknown()) })),
      layouts: z.object({ edit: z.array(z.array(z.object({ name: z.string() }))) }),
    }),
  }),
});

async function readForm(uid: string) {
  const answer = await ask(`/content-manager/content-types/${uid}/configuration`);
  return configuration.parse(answer).data.contentType;
}

const offered = z.object({ results: z.array(z.object({ label: z.string() })) });

async function offer(field: string, typed: string): Promise<string[]> {
  const query = new URLSearchParams({ _q: typed, pageSize: '10', page: '1' });
  const address = `/content-manager/relations/api::material.material/${field}?${query.toString()}`;
  return offered.parse(await ask(address)).results.map(({ label }) => label);
}

describe('the form of a material', () => {
  it('begins with title, address and summary', async () => {
    const { layouts } = await readForm('api::material.material');
    const fields = layouts.edit.flat().map(({ name }) => name);
    expect(fields.slice(0, 4)).toEqual(['title', 'slug', 'summary', 'editions']);
    expect(fields).not.toContain('untranslated');
  });

  it('explains its fields', async () => {
    const { metadatas } = await readForm('api::material.material');
    const { label, description } = words.parse(metadatas['licence']?.edit);
    expect(label).toBe('Licence');
    expect(description).toContain('Needed for publishing');
  });
});

describe('choosing a term', () => {
  it('goes by its name in any language', async () => {
    expect(await offer('fields', 'Жил')).toEqual(['Housing · Жилище']);
    expect(await offer('targetGroups', 'young')).toEqual(['Young people · Млади хора']);
  });

  it('offers only the vocabulary of the field', async () => {
    expect(await offer('fields', '')).toEqual(['Housing · Жилище']);
    expect(await offer('audiences', '')).toEqual([]);
  });
});

const saved = z.object({ data: z.looseObject({ documentId: z.string() }) });
const COLLECTION = '/content-manager/collection-types';

async function create(uid: string, data: object): Promise<z.infer<typeof saved>['data']> {
  return saved.parse(await ask(`${COLLECTION}/${uid}?locale=en`, data)).data;
}

const headed = z.array(z.looseObject({ id: z.number(), itemHeading: z.string().nullable() }));

describe('an item of a list', () => {
  it('is headed by its text, or by the entry that it links to', async () => {
    const organisation = await create('api::organisation.organisation', {
      title: 'City of Berlin',
    });
    const link = { documentId: organisation.documentId, locale: 'en' };
    const project = await create('api::project.project', {
      title: 'CoNet',
      objectives: [{ texts: [{ language: 'en', text: 'Share what works' }] }, { texts: [] }],
      participations: [{ role: 'lead', organisation: { connect: [link], disconnect: [] } }],
    });
    const headings = (field: string) =>
      headed.parse(project[field]).map(({ itemHeading }) => itemHeading);
    expect(headings('objectives')).toEqual(['Share what works', null]);
    expect(headings('participations')).toEqual(['City of Berlin']);
  });

  it('keeps its heading where a save leaves the link as it is', async () => {
    const organisation = await create('api::organisation.organisation', { title: 'Liverpool' });
    const link = { documentId: organisation.documentId, locale: 'en' };
    const first = await create('api::project.project', {
      title: 'CoNet',
      participations: [{ organisation: { connect: [link], disconnect: [] } }],
    });
    const address = `${COLLECTION}/api::project.project/${first.documentId}?locale=en`;
    const opened = saved.parse(await ask(address)).data;
    const [item] = headed.parse(opened['participations']);
    const participation = { ...item, role: 'lead', organisation: { connect: [], disconnect: [] } };
    const answer = await fetch(`${cms.address}${address}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ participations: [participation] }),
    });
    const after = saved.parse(await answer.json()).data;
    expect(after['participations']).toMatchObject([{ role: 'lead', itemHeading: 'Liverpool' }]);
  });
});

describe('choosing a programme', () => {
  it('goes by its names', async () => {
    await ask(`${COLLECTION}/api::programme.programme`, {
      code: 'urbact-ii',
      names: [{ language: 'en', text: 'URBACT II', kind: 'official' }],
    });
    const query = new URLSearchParams({ _q: 'URB', pageSize: '10', page: '1' });
    const address = `/content-manager/relations/api::project.project/programme`;
    const { results } = offered.parse(await ask(`${address}?${query.toString()}`));
    expect(results.map(({ label }) => label)).toEqual(['URBACT II']);
  });
});
