import { describe, expect, it } from 'vitest';
import { groupRows } from './group-rows.ts';

const row = (...names: string[]) => names.map((name) => ({ name }));
const basics = { name: 'basics', first: 'title' };
const money = { name: 'money', first: 'funding' };

describe('groupRows', () => {
  it('begins a part with the row of its first field', () => {
    const panels = groupRows(
      [row('title', 'slug'), row('summary'), row('funding'), row('totalValue')],
      [basics, money],
    );
    expect(panels.map(({ group, rows }) => [group?.name, rows.length])).toEqual([
      ['basics', 2],
      ['money', 2],
    ]);
  });

  it('keeps rows that an operator has put above the first part', () => {
    const panels = groupRows([row('owner'), row('slug', 'title')], [basics]);
    expect(panels.map(({ group, rows }) => [group?.name, rows.length])).toEqual([
      [undefined, 1],
      ['basics', 1],
    ]);
  });

  it('leaves a form without parts in one piece', () => {
    expect(groupRows([row('title'), row('summary')], [])).toHaveLength(1);
  });
});
