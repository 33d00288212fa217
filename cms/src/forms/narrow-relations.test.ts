import { describe, expect, it } from 'vitest';
import { narrowRelations } from './narrow-relations.ts';

function ask(model: string, targetField: string) {
  const query: Record<string, unknown> = { _q: 'a' };
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

  it('offers only countries under countries', () => {
    expect(ask('api::campaign.campaign', 'countries')).toEqual({
      _q: 'a',
      filters: { kind: { $in: ['country'] } },
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
