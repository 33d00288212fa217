import { describe, expect, it } from 'vitest';
import { mergeParts, toWantedParts, type Configuration } from './apply-forms.ts';

const FIELDS = ['title', 'slug'];
const layout = {
  uid: 'api::material.material',
  name: 'material',
  rows: [[['title', 12]], [['slug', 6]], [['gone', 6]]],
  mainField: 'title',
  columns: ['title'],
} as const;

const strapiDefault = (): Configuration => ({
  settings: { mainField: 'slug', pageSize: 10 },
  metadatas: Object.fromEntries(
    FIELDS.map((name) => [name, { edit: { label: name, description: '' }, list: { label: name } }]),
  ),
  layouts: {
    edit: [
      [
        { name: 'slug', size: 6 },
        { name: 'title', size: 6 },
      ],
    ],
    list: ['slug'],
  },
});

const wanted = toWantedParts(layout, FIELDS);
const first = mergeParts(strapiDefault(), wanted, null, FIELDS);

describe('mergeParts', () => {
  it('puts order, labels and help in the place of what Strapi made by itself', () => {
    expect(first.merged.layouts.edit).toEqual([
      [{ name: 'title', size: 12 }],
      [{ name: 'slug', size: 6 }],
    ]);
    expect(first.merged.metadatas['slug']?.edit['label']).toBe('Address');
    expect(first.merged.metadatas['slug']?.list['label']).toBe('Address');
    expect(first.merged.settings).toEqual({ mainField: 'title', pageSize: 10 });
  });

  it('calls linked entries by their names', () => {
    const links = toWantedParts(layout, FIELDS, { slug: 'label' });
    const { merged } = mergeParts(strapiDefault(), links, null, FIELDS);
    expect(merged.metadatas['slug']).toMatchObject({
      edit: { mainField: 'label' },
      list: { mainField: 'label' },
    });
  });

  it('follows a new wording where nobody has changed the old one', () => {
    const next = mergeParts(
      first.merged,
      { ...wanted, 'label slug': 'Web address' },
      first.set,
      FIELDS,
    );
    expect(next.merged.metadatas['slug']?.edit['label']).toBe('Web address');
  });

  it('leaves what an operator has changed, at this start and at the next', () => {
    const changed = structuredClone(first.merged);
    changed.layouts.list = ['slug', 'title'];
    Object.assign(changed.metadatas['title']?.edit ?? {}, { label: 'Heading' });
    const second = mergeParts(changed, { ...wanted, 'label title': 'New' }, first.set, FIELDS);
    const third = mergeParts(
      second.merged,
      { ...wanted, 'label title': 'New' },
      second.set,
      FIELDS,
    );
    expect(third.merged.metadatas['title']?.edit['label']).toBe('Heading');
    expect(third.merged.layouts.list).toEqual(['slug', 'title']);
  });

  it('places a field that came with an upgrade, though Strapi has put it at the end', () => {
    const upgraded = structuredClone(first.merged);
    upgraded.metadatas['gone'] = { edit: { label: 'gone', description: '' }, list: {} };
    upgraded.layouts.edit.push([{ name: 'gone', size: 12 }]);
    const fields = [...FIELDS, 'gone'];
    const next = mergeParts(upgraded, toWantedParts(layout, fields), first.set, fields);
    expect(next.merged.layouts.edit.at(-1)).toEqual([{ name: 'gone', size: 6 }]);
  });
});
