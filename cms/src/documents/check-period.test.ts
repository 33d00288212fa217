import { describe, expect, it } from 'vitest';
import { checkPeriod, countMonths } from './check-period.ts';

describe('countMonths', () => {
  it.each([
    ['2015-05', '2017-01', [21]],
    ['2015-12', '2017-08', [21]],
    ['2015-05', '2015-05', [1]],
    ['2008-07', '2011-07', [37]],
    ['2015-05-01', '2017-01-31', [21]],
    ['2015-05-15', '2017-02-14', [22, 21]],
    ['2015-05-15', '2015-06-10', [2]],
    ['2015-05-01', '2017-01', [21]],
    ['2015', '2017-01', []],
    ['2015', '2017', []],
  ])('counts from %s to %s %j', (start, end, months) => {
    expect(countMonths(start, end)).toEqual(months);
  });
});

describe('checkPeriod', () => {
  it('takes a stated length that agrees with the dates', () => {
    expect(checkPeriod({ start: '2015-05', end: '2017-01', statedMonths: 21 })).toEqual([]);
  });

  it('tells both numbers where they differ', () => {
    expect(checkPeriod({ start: '2015-05', end: '2017-01', statedMonths: 20 })).toEqual([
      { key: 'publish.months', params: { stated: 20, counted: 21 }, path: ['statedMonths'] },
    ]);
  });

  it.each([
    { start: '2015', end: '2017', statedMonths: 21 },
    { start: null, end: '2017-01', statedMonths: 21 },
    { start: '2015-05', end: null, statedMonths: 21 },
    { start: '2015-05', end: '2017-01', statedMonths: null },
    { start: '2015-05', end: '2015', statedMonths: 7 },
  ])('has nothing to compare in %j', (period) => {
    expect(checkPeriod(period)).toEqual([]);
  });

  it('tells of a period that runs backwards once', () => {
    expect(checkPeriod({ start: '2017-01', end: '2015-05', statedMonths: 21 })).toEqual([
      { key: 'publish.period', path: [] },
    ]);
  });

  it('leaves dates of another form to the contract', () => {
    expect(checkPeriod({ start: 'May', end: 'June', statedMonths: 2 })).toEqual([]);
  });
});
