import type { Core } from '@strapi/strapi';
import { toCanonicalJson } from '@closer/shared/canonical-json.ts';
import { z } from 'zod';
import { COMPONENT_LAYOUTS } from './component-layouts.ts';
import { ITEM_HEADING, type FormLayout } from './form-layout.ts';
import { TYPE_LAYOUTS } from './form-layouts.ts';
import { getFieldWords } from './field-words.ts';
import { PICKER_LABEL } from './picker-labels.ts';

const metadata = z.looseObject({
  edit: z.record(z.string(), z.unknown()),
  list: z.record(z.string(), z.unknown()),
});

/** Strapi's configuration of the form and the list of one type or component. */
const configuration = z.looseObject({
  settings: z.record(z.string(), z.unknown()),
  metadatas: z.record(z.string(), metadata),
  layouts: z.looseObject({
    edit: z.array(z.array(z.looseObject({ name: z.string(), size: z.number() }))),
    list: z.array(z.string()),
  }),
});
export type Configuration = z.infer<typeof configuration>;

/** The parts of a configuration that Closer sets, each by itself: what was set when. */
export type Parts = Readonly<Record<string, unknown>>;

const parts = z.record(z.string(), z.unknown());

/** Fields that only programs read. */
const HIDDEN = ['untranslated', PICKER_LABEL, ITEM_HEADING];

/** By which field the entries are called that a field links to: `fields` to terms by `label`. */
export type LinkNames = Readonly<Record<string, string>>;

/** What Closer wants of a form, in English: the admin translates it for who reads another language. */
export function toWantedParts(
  layout: FormLayout,
  fields: readonly string[],
  links: LinkNames = {},
): Parts {
  const known = new Set(fields);
  const wanted: Record<string, unknown> = {
    mainField: layout.mainField,
    edit: layout.rows
      .map((row) => row.filter(([name]) => known.has(name)).map(([name, size]) => ({ name, size })))
      .filter((row) => row.length > 0),
  };
  if (layout.columns.length > 0) {
    wanted['list'] = layout.columns.filter((name) => known.has(name) || name === PICKER_LABEL);
  }
  for (const field of fields) {
    const words = getFieldWords('en', layout.name, field);
    if (words === null) continue;
    wanted[`label ${field}`] = words.label;
    wanted[`help ${field}`] = words.help;
    if (field in links) wanted[`link ${field}`] = links[field];
  }
  return wanted;
}

function readPart(current: Configuration, part: string): unknown {
  const [what = '', field = ''] = part.split(' ');
  switch (what) {
    case 'mainField':
      return current.settings['mainField'];
    case 'edit':
      return current.layouts.edit;
    case 'list':
      return current.layouts.list;
    case 'label':
      return current.metadatas[field]?.edit['label'];
    case 'link':
      return current.metadatas[field]?.edit['mainField'];
    default:
      return current.metadatas[field]?.edit['description'];
  }
}

/** A layout as it would be had the type only the fields it had when Closer last set it. */
function withoutNewFields(part: string, value: unknown, before: readonly string[]): unknown {
  if (part !== 'edit') return value;
  const rows = configuration.shape.layouts.shape.edit.parse(value);
  return rows
    .map((row) => row.filter(({ name }) => before.includes(name)))
    .filter((row) => row.length > 0);
}

function writePart(current: Configuration, part: string, value: unknown): void {
  const [what = '', field = ''] = part.split(' ');
  const words = current.metadatas[field];
  if (what === 'mainField') {
    current.settings['mainField'] = value;
  } else if (what === 'edit') {
    current.layouts.edit = configuration.shape.layouts.shape.edit.parse(value);
  } else if (what === 'list') {
    current.layouts.list = z.array(z.string()).parse(value);
  } else if (words !== undefined) {
    words.edit[KEYS[what] ?? what] = value;
    if (what !== 'help') words.list[KEYS[what] ?? what] = value;
  }
}

/** What Strapi calls the parts of a field. */
const KEYS: Readonly<Record<string, string>> = { help: 'description', link: 'mainField' };

/**
 * The configuration with each wanted part in it that nobody has changed since Closer set it last.
 * `set` is what Closer set then: null before the first time, when Strapi's own defaults give way.
 */
export function mergeParts(
  current: Configuration,
  wanted: Parts,
  set: Parts | null,
  fields: readonly string[],
): { readonly merged: Configuration; readonly set: Parts } {
  const merged = structuredClone(current);
  const before = z
    .array(z.string())
    .catch([...fields])
    .parse(set?.['fields']);
  const now: Record<string, unknown> = { ...set, fields };
  for (const [part, value] of Object.entries(wanted)) {
    const found = withoutNewFields(part, readPart(current, part), before);
    const untouched = set === null || !(part in set) || isEqual(found, set[part]);
    if (!untouched) continue;
    writePart(merged, part, value);
    now[part] = value;
  }
  return { merged, set: now };
}

const isEqual = (a: unknown, b: unknown): boolean =>
  toCanonicalJson(a ?? null) === toCanonicalJson(b ?? null);

const model = z.looseObject({
  attributes: z.record(z.string(), z.looseObject({ target: z.string().optional() })),
});

function readLinkNames(raw: unknown): LinkNames {
  return Object.fromEntries(
    Object.entries(model.parse(raw).attributes).flatMap(([field, { target }]) => {
      const layout = TYPE_LAYOUTS.find(({ uid }) => uid === target);
      return layout === undefined ? [] : [[field, layout.mainField]];
    }),
  );
}

interface Models {
  get(uid: string): unknown;
}

interface ConfigurationService {
  findConfiguration(model: { uid: string }): Promise<unknown>;
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

async function applyForm(
  strapi: Core.Strapi,
  service: ConfigurationService,
  layout: FormLayout,
  links: LinkNames,
): Promise<void> {
  const memory = { type: 'core', name: 'closer', key: `form ${layout.uid}` } as const;
  const stored: unknown = await strapi.store.get(memory);
  const before = stored === null || stored === undefined ? null : parts.parse(stored);
  const current = configuration.parse(await service.findConfiguration({ uid: layout.uid }));
  const fields = Object.keys(current.metadatas).filter((name) => !HIDDEN.includes(name));
  const { merged, set } = mergeParts(current, toWantedParts(layout, fields, links), before, fields);
  await service.updateConfiguration({ uid: layout.uid }, merged);
  await strapi.store.set({ ...memory, value: set });
}

/**
 * Gives every form its labels, help, order and columns. Runs at each start; what an operator has
 * changed in the Content Manager stays as she left it.
 */
export async function applyForms(strapi: Core.Strapi): Promise<void> {
  const plugin = strapi.plugin('content-manager');
  const types: ConfigurationService = plugin.service('content-types');
  const components: ConfigurationService = plugin.service('components');
  const typeModels: Models = strapi.get('content-types');
  const componentModels: Models = strapi.get('components');
  for (const layout of TYPE_LAYOUTS) {
    await applyForm(strapi, types, layout, readLinkNames(typeModels.get(layout.uid)));
  }
  for (const layout of COMPONENT_LAYOUTS) {
    await applyForm(strapi, components, layout, readLinkNames(componentModels.get(layout.uid)));
  }
}
