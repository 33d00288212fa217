import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { narrowRelations } from './narrow-relations.ts';

const schema = z.looseObject({
  attributes: z.record(z.string(), z.looseObject({ target: z.string().optional() })),
});

const SRC = join(import.meta.dirname, '..');

/** The schemas of all types and components. */
const FORM_FILES = globSync(['api/*/content-types/*/schema.json', 'components/*/*.json'], {
  cwd: SRC,
}).map((file) => {
  const [folder = '', group = '', name = ''] = file.split('/');
  const uid = folder === 'api' ? `api::${group}.${group}` : `${group}.${name.slice(0, -5)}`;
  const { attributes } = schema.parse(JSON.parse(readFileSync(join(SRC, file), 'utf8')));
  return { uid, attributes };
});

function ask(model: string, targetField: string, id?: string) {
  const query: Record<string, unknown> = { _q: 'a', ...(id === undefined ? {} : { id }) };
  narrowRelations({ params: { model, targetField }, request: { query } });
  return query;
}

describe('narrowRelations', () => {
  it('offers only target groups under target groups', () => {
    expect(ask('api::material.material', 'targetGroups')).toEqual({
      _q: 'a',
      filters: { scheme: { $in: ['target-group'] } },
    });
  });

  it('does not offer an entry to itself', () => {
    expect(ask('api::material.material', 'basedOn', 'abc')).toEqual({
      ...{ _q: 'a', id: 'abc' },
      filters: { documentId: { $ne: 'abc' } },
    });
    expect(ask('api::material.material', 'basedOn')).toEqual({ _q: 'a' });
  });

  it('offers an organisation to itself where it answers for its own profile', () => {
    const asked = { _q: 'a', id: 'abc' };
    expect(ask('api::organisation.organisation', 'owner', 'abc')).toEqual(asked);
  });

  it.each([
    ['api::campaign.campaign', 'countries'],
    ['api::event.event', 'eligibleCountries'],
  ])('offers only countries: %s.%s', (model, field) => {
    expect(ask(model, field)).toEqual({ _q: 'a', filters: { kind: { $in: ['country'] } } });
  });

  it('offers a measure the fields of work and no topics', () => {
    expect(ask('plan.measure', 'field')).toMatchObject({
      filters: { scheme: { $in: ['field'] } },
    });
  });

  it('offers only what can be counted under figures', () => {
    expect(ask('fact.indicator', 'label')).toMatchObject({
      filters: { scheme: { $in: ['indicator'] } },
    });
  });

  it('leaves other questions as they are', () => {
    expect(ask('api::material.material', 'creators')).toEqual({ _q: 'a' });
  });
});

/** Links to terms inside the types and their parts, as `plan.measure.field`. */
const TERM_LINKS = FORM_FILES.flatMap(({ uid, attributes }) =>
  Object.entries(attributes)
    .filter(([, { target }]) => target === 'api::term.term')
    .map(([field]) => [uid, field] as const),
).filter(([uid, field]) => uid !== 'api::term.term' && field !== 'replacedBy');

describe('every link to the vocabulary', () => {
  it.each(TERM_LINKS)('is narrowed: %s.%s', (uid, field) => {
    expect(ask(uid, field)).toHaveProperty('filters.scheme');
  });
});
