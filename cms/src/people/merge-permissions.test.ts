import { describe, expect, it } from 'vitest';
import { mergePermissions, type Permission } from './merge-permissions.ts';

const read = (subject: string, fields: string[]): Permission => ({
  action: 'read',
  subject,
  properties: { fields },
  conditions: [],
});

describe('the permissions of a role', () => {
  const first = mergePermissions([], [read('material', ['title'])], {});

  it('are given on the first start', () => {
    expect(first.permissions).toEqual([read('material', ['title'])]);
  });

  it('grow by a type and a field that are new', () => {
    const wanted = [read('material', ['title', 'aims']), read('leaflet', ['title'])];
    expect(mergePermissions(first.permissions, wanted, first.given).permissions).toEqual(wanted);
  });

  it('stay without what an operator took away', () => {
    const wanted = [read('material', ['title']), read('leaflet', ['title'])];
    expect(mergePermissions([], wanted, first.given).permissions).toEqual(wanted.slice(1));
    const without = [read('material', [])];
    expect(mergePermissions(without, wanted.slice(0, 1), first.given).permissions).toEqual(without);
  });

  it('keep what an operator added', () => {
    const own = read('api-token', []);
    const { permissions } = mergePermissions([own], [read('material', ['title'])], first.given);
    expect(permissions).toEqual([own]);
  });
});
