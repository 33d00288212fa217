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
