import { expect, test } from 'vitest';
import {
  EMPTY_STATE,
  isAsking,
  parseSearchState,
  toAddress,
  toggleFilter,
} from './search-state.ts';

test('writes a state as an address that people can read, and reads it back', () => {
  const state = {
    query: 'дом',
    filters: { field: ['housing', 'health'], year: ['2015'] },
    everywhere: true,
    page: 2,
  };
  const address = toAddress(state);
  expect(decodeURIComponent(address)).toBe(
    '?q=дом&field=housing&field=health&year=2015&all=1&page=2',
  );
  expect(parseSearchState(address)).toEqual(state);
});

test('writes nothing for nothing', () => {
  expect(toAddress(EMPTY_STATE)).toBe('');
  expect(toAddress({ ...EMPTY_STATE, filters: { field: [] } })).toBe('');
});

test.each([
  ['?page=0', EMPTY_STATE],
  ['?page=-3', EMPTY_STATE],
  ['?page=2.5', EMPTY_STATE],
  ['?page=1e99', EMPTY_STATE],
  ['?page=x', EMPTY_STATE],
  ['?field=', EMPTY_STATE],
  ['?__proto__=x&constructor=y&unknown=z', EMPTY_STATE],
  ['?q=%ED%A0%80&q=b', { ...EMPTY_STATE, query: '\ufffd\ufffd\ufffd' }],
  ['?field=a&field=a', { ...EMPTY_STATE, filters: { field: ['a'] } }],
])('reads %s without a fault', (address, state) => {
  expect(parseSearchState(address)).toEqual(state);
});

test('cuts a query of 10,000 characters and a filter of 1,000 values', () => {
  const values = Array.from({ length: 1000 }, (_, at) => `&field=f${String(at)}`).join('');
  const state = parseSearchState(`?q=${'a'.repeat(10_000)}${values}`);
  expect(state.query).toHaveLength(300);
  expect(state.filters.field).toHaveLength(50);
});

test('goes to the first page when a filter is put on or taken away', () => {
  const on = toggleFilter({ ...EMPTY_STATE, page: 4 }, 'field', 'housing');
  expect(on).toEqual({ ...EMPTY_STATE, filters: { field: ['housing'] }, page: 1 });
  expect(isAsking(on)).toBe(true);
  expect(isAsking(toggleFilter(on, 'field', 'housing'))).toBe(false);
});
