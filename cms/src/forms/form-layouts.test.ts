import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getDictionary, LOCALE_CODES } from '../dictionaries/dictionaries.ts';
import { getFieldWords } from './field-words.ts';
import { COMPONENT_LAYOUTS } from './component-layouts.ts';
import { ITEM_HEADING } from './form-layout.ts';
import { FORM_LAYOUTS, TYPE_LAYOUTS } from './form-layouts.ts';
import { PICKER_LABEL } from './picker-labels.ts';

const schema = z.looseObject({
  attributes: z.record(z.string(), z.looseObject({ type: z.string() })),
});
const src = join(import.meta.dirname, '..');

function readFields(uid: string): string[] {
  const [, type] = uid.split('::');
  const [folder = '', name = ''] = (type ?? uid).split('.');
  const file =
    type === undefined
      ? join(src, 'components', folder, `${name}.json`)
      : join(src, 'api', folder, 'content-types', name, 'schema.json');
  const { attributes } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.keys(attributes).filter((field) => field !== 'untranslated');
}

describe.each(FORM_LAYOUTS)('the form of $uid', (layout) => {
  const { uid, name, rows, mainField, columns, groups = [] } = layout;
  const fields = readFields(uid);

  it('shows every field once', () => {
    expect(
      rows
        .flat()
        .map(([field]) => field)
        .sort(),
    ).toEqual(fields.toSorted());
  });

  it('fills no row beyond its width', () => {
    const widths = rows.map((row) => row.reduce((sum, [, size]) => sum + size, 0));
    expect(widths.filter((width) => width > 12)).toEqual([]);
  });

  it('begins each part with a field of its own, and names it', () => {
    const shown = rows.flat().map(([field]) => field);
    const places = groups.map(({ first }) => shown.indexOf(first));
    expect(places).toEqual(places.filter((place) => place >= 0).toSorted((a, b) => a - b));
    const unnamed = groups.filter((group) => !(`form.group.${group.name}` in getDictionary('en')));
    expect(unnamed).toEqual([]);
  });

  it('lists and names entries by fields that are there', () => {
    const known = [...fields, PICKER_LABEL, ITEM_HEADING, 'updatedAt'];
    expect([mainField, ...columns].filter((field) => !known.includes(field))).toEqual([]);
  });

  it.each(LOCALE_CODES)('has a label for every field in %s', (language) => {
    expect(fields.filter((field) => getFieldWords(language, name, field) === null)).toEqual([]);
  });
});

it('knows every type and every component', () => {
  const components = readdirSync(join(src, 'components')).flatMap((folder) =>
    readdirSync(join(src, 'components', folder)).map((file) => `${folder}.${file.slice(0, -5)}`),
  );
  expect(COMPONENT_LAYOUTS.map(({ uid }) => uid).sort()).toEqual(components.sort());
  const types = readdirSync(join(src, 'api')).filter((folder) =>
    readdirSync(join(src, 'api', folder)).includes('content-types'),
  );
  expect(TYPE_LAYOUTS.map(({ name }) => name).sort()).toEqual(types.sort());
});
