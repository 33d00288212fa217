import { describe, expect, it } from 'vitest';
import { checkProject } from './check-project.ts';

const NOTHING = {
  kind: 'project',
  partOf: null,
  statedPartners: null,
  participations: [],
  totalValue: null,
  funding: [],
};

const check = (facts: object): string[] =>
  checkProject({ ...NOTHING, ...facts }).map(({ key, path }) => `${key} ${path.join('.')}`);

const lei = (amount: number) => ({ amount, currency: 'RON' });
const partners = (count: number) => Array.from({ length: count }, () => ({ role: 'partner' }));

describe('checkProject', () => {
  it.each([
    {},
    { kind: 'intervention', partOf: 'abc' },
    { statedPartners: 11, participations: partners(11) },
    { statedPartners: 3 },
    { totalValue: lei(1756996), funding: [{ kind: 'own', amount: lei(175699.6) }] },
    { totalValue: lei(0.3), funding: [0.1, 0.2].map((one) => ({ kind: 'own', amount: lei(one) })) },
    {
      totalValue: lei(100),
      funding: [{ kind: 'own', amount: { amount: 900, currency: 'MKD' } }],
    },
    { totalValue: lei(100), funding: [{ kind: 'grant', amount: lei(101) }] },
    { totalValue: null, funding: [{ kind: 'own', amount: lei(1) }] },
    { totalValue: lei(100), funding: [{ kind: 'own', amount: null }] },
  ])('takes %j', (facts) => {
    expect(check(facts)).toEqual([]);
  });

  it.each([
    [{ partOf: 'abc' }, 'publish.part-of partOf'],
    [{ statedPartners: 11, participations: partners(10) }, 'publish.partners statedPartners'],
    [{ statedPartners: 1, participations: partners(2) }, 'publish.partners statedPartners'],
    [
      { totalValue: lei(100), funding: [{ kind: 'own', amount: lei(100.01) }] },
      'publish.own-contribution funding',
    ],
    [
      { totalValue: lei(100), funding: [60, 60].map((one) => ({ kind: 'own', amount: lei(one) })) },
      'publish.own-contribution funding',
    ],
  ])('refuses %j', (facts, fault) => {
    expect(check(facts)).toEqual([fault]);
  });

  it('says both numbers of partners', () => {
    const [fault] = checkProject({ ...NOTHING, statedPartners: 11, participations: partners(10) });
    expect(fault?.params).toEqual({ stated: 11, listed: 10 });
  });
});
