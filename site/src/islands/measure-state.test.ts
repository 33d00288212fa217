import { expect, test } from 'vitest';
import type { MeasureToolsView } from '../views/measure-view.ts';
import { getShownRows, parseMeasureState, toMeasureAddress } from './measure-state.ts';

const TOOLS: MeasureToolsView = {
  total: 4,
  filters: [
    {
      key: 'field',
      label: 'Field',
      values: [
        { value: 'housing', label: 'Housing', lang: null, rows: [0, 2] },
        { value: 'health', label: 'Health', lang: null, rows: [1] },
      ],
    },
    {
      key: 'progress',
      label: 'Status',
      values: [{ value: 'idea', label: 'Idea', lang: null, rows: [2, 3] }],
    },
  ],
  orders: [{ key: 'cost', rows: [3, 2, 1, 0] }],
};

test('an address is read and written back as it was', () => {
  const address = '?field=housing&progress=idea&sort=cost';
  const state = parseMeasureState(address, TOOLS);
  expect(state).toEqual({ chosen: { field: 'housing', progress: 'idea' }, order: 'cost' });
  expect(toMeasureAddress(state)).toBe(address);
});

test('what the table does not have is left out of what an address asks for', () => {
  expect(parseMeasureState('?field=moon&sort=colour&x=1', TOOLS)).toEqual({
    chosen: {},
    order: null,
  });
  expect(toMeasureAddress({ chosen: {}, order: null })).toBe('');
});

test('rows fit every filter, in the order asked for', () => {
  const rows = (address: string) => getShownRows(TOOLS, parseMeasureState(address, TOOLS));
  expect(rows('')).toEqual([0, 1, 2, 3]);
  expect(rows('?field=housing')).toEqual([0, 2]);
  expect(rows('?field=housing&sort=cost')).toEqual([2, 0]);
  expect(rows('?field=housing&progress=idea')).toEqual([2]);
  expect(rows('?field=health&progress=idea')).toEqual([]);
});
