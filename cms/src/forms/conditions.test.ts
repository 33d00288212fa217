import { describe, expect, it } from 'vitest';
import { COMPONENT_LAYOUTS } from './component-layouts.ts';
import { CONDITIONS, getCondition } from './conditions.ts';
import { TYPE_LAYOUTS } from './form-layouts.ts';

const fieldsOf = (condition: unknown): string[] =>
  [...JSON.stringify(condition).matchAll(/"var":"(\w+)"/gu)].map(([, field]) => field ?? '');

describe.each(Object.entries(CONDITIONS))('the condition of %s', (key, condition) => {
  const at = key.lastIndexOf('.');
  const [form, field] = [key.slice(0, at), key.slice(at + 1)];
  const layout =
    TYPE_LAYOUTS.find(({ name }) => name === form) ??
    COMPONENT_LAYOUTS.find(({ uid }) => uid === form);
  const fields = layout?.rows.flat().map(([name]) => name) ?? [];

  it('belongs to a field of a form', () => {
    expect(fields).toContain(field);
    expect(getCondition(form, field)).toBe(condition);
  });

  it('asks fields of the same form', () => {
    const asked = fieldsOf(condition);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !fields.includes(name))).toEqual([]);
  });
});

it('shows a field without a condition always', () => {
  expect(getCondition('project', 'title')).toBeNull();
});
