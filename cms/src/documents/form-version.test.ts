import { describe, expect, it } from 'vitest';
import { digestShown, parseVersion, toFieldVersion, writeVersion } from './form-version.ts';
import type { ComponentField, Field } from './model-shape.ts';

const text: Field = { kind: 'scalar', name: 'title', type: 'string', values: [], empty: null };
const file: Field = { kind: 'media', name: 'cover', many: false };
const link: Field = { kind: 'relation', name: 'owner', many: false, target: '' };
const list: ComponentField = {
  ...{ kind: 'component', name: 'editions', many: true, component: 'fact.edition' },
  fields: [text, file, link],
};

const row = {
  title: 'Doors',
  cover: { id: 7, name: 'door.png' },
  owner: { documentId: 'a' },
  editions: [
    { id: 1, title: 'One', cover: null, owner: { documentId: 'a' } },
    { id: 2, title: null, cover: { id: 8 }, owner: null },
  ],
};
/** The same as Strapi's forms send it. */
const alone = { connect: [], disconnect: [] };
const form = {
  title: 'Doors',
  cover: { id: 7, url: '/door.png' },
  owner: alone,
  editions: [
    { id: 1, title: 'One', owner: alone, __temp_key__: 'a0' },
    { id: '2', cover: { id: 8 }, owner: alone, __temp_key__: 'a1' },
  ],
};

const isLeftAlone = (field: Field, sent: object) =>
  toFieldVersion(field, row).shown === digestShown(field, Reflect.get(sent, field.name));

describe('a form that its editor left alone', () => {
  it.each([text, file, link, list])('shows so in its $name', (field) => {
    expect(isLeftAlone(field, form)).toBe(true);
  });
});

const [first, second] = form.editions;

describe('a form that its editor changed', () => {
  it.each<[string, Field, object]>([
    ['another text', text, { title: 'Open doors' }],
    ['an emptied text', text, { title: '' }],
    ['another file', file, { cover: { id: 9 } }],
    ['no file', file, { cover: null }],
    ['another link', link, { owner: { connect: [{ documentId: 'b' }], disconnect: [] } }],
    ['no link', link, { owner: { connect: [], disconnect: [{ documentId: 'a' }] } }],
    ['links taken away', link, { owner: null }],
    ['a list of no links', link, { owner: [] }],
    ['links set', link, { owner: { set: [] } }],
    ['a link in full', link, { owner: { documentId: 'a' } }],
    ['half a change of links', link, { owner: { connect: [] } }],
    ['what is no file', file, { cover: 'abc' }],
    ['what is no list', list, { editions: 'x' }],
    ['another order', list, { editions: [second, first] }],
    ['an item less', list, { editions: [first] }],
    ['a new item like the one before', list, { editions: [first, { ...second, id: undefined }] }],
    ['a link in an item', list, { editions: [first, { ...second, owner: { connect: ['b'] } }] }],
  ])('shows %s', (_what, field, sent) => {
    expect(isLeftAlone(field, sent)).toBe(false);
  });
});

describe('what a field says', () => {
  const says = (field: Field, changed: object) =>
    toFieldVersion(field, { ...row, ...changed }).said === toFieldVersion(field, row).said;

  it('is the same where only the ids of its items are new', () => {
    const editions = row.editions.map((item) => ({ ...item, id: item.id + 10 }));
    expect(says(list, { editions })).toBe(true);
  });

  it('is another where a link of an item is', () => {
    const editions = row.editions.map((item) => ({ ...item, owner: { documentId: 'b' } }));
    expect(says(list, { editions })).toBe(false);
    expect(says(link, { owner: null })).toBe(false);
  });
});

describe('a version', () => {
  const version = {
    ...{ documentId: 'abc', locale: 'bg' },
    fields: new Map(
      [text, file, link, list].map((field) => [field.name, toFieldVersion(field, row)]),
    ),
  };

  it('comes back as it was sent', () => {
    expect(parseVersion(writeVersion(version))).toEqual(version);
    expect(parseVersion('abc/')).toEqual({ documentId: 'abc', locale: '', fields: new Map() });
  });

  it.each([undefined, '', 'abc', 'abc/bg;title', 'abc/bg;title=short.er'])(
    'is none in %j',
    (sent) => {
      expect(parseVersion(sent)).toBeUndefined();
    },
  );
});
