import type { EntryType } from '@closer/shared/content/entry.ts';
import { getFallbackOrder } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getDictionary, type Locale } from '../dictionaries/dictionaries.ts';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { getShape } from '../documents/get-shape.ts';
import { toEntryType, toUid } from '../documents/library-type.ts';
import type { ComponentField, Field } from '../documents/model-shape.ts';
import { findRows } from '../documents/rows.ts';
import { ITEM_HEADING } from './form-layout.ts';
import { PICKER_LABEL } from './picker-labels.ts';

/*
 * Strapi heads an item of a list by one plain field of it. What an objective or a partner is called lies
 * deeper, in a text of each language or in a linked entry, so such items get a hidden field with it.
 */

type Item = Readonly<Record<string, unknown>>;

/** Where the heading of an item comes from: its texts, an entry it links to, or a value of a list. */
type Source =
  | { readonly texts: string }
  | { readonly link: string; readonly type: EntryType }
  | { readonly value: string };

const ORGANISATION: Source = { link: 'organisation', type: 'organisation' };
const GROUP: Source = { link: 'group', type: 'term' };

/** By component; of several sources the first that says anything counts. */
const SOURCES = {
  'fact.indicator': [{ link: 'label', type: 'term' }],
  'fact.source-document': [{ texts: 'titles' }],
  'campaign.participant': [ORGANISATION],
  'campaign.local-campaign': [{ texts: 'names' }],
  'project.objective': [{ texts: 'texts' }],
  'project.activity': [{ texts: 'titles' }],
  'project.activity-item': [{ texts: 'texts' }],
  'project.participation': [ORGANISATION],
  'project.beneficiary': [GROUP, { texts: 'notes' }],
  'project.funding-source': [{ value: 'kind' }],
  'plan.measure': [{ texts: 'titles' }],
  'plan.plan-participant': [ORGANISATION, GROUP, { texts: 'notes' }],
  'plan.portfolio-project': [{ texts: 'titles' }],
  'plan.portfolio-measure': [{ texts: 'titles' }],
} as const satisfies Readonly<Record<string, readonly Source[]>>;

const byComponent: Readonly<Record<string, readonly Source[]>> = SOURCES;

const MAX_HEADING = 120;

const texts = z.array(
  z.looseObject({ language: z.string().nullish(), text: z.string().nullish() }),
);

/** The text in the editor's language, or the first. */
export function pickText(language: Locale, raw: unknown): string | null {
  const written = texts.safeParse(raw).data ?? [];
  const own = written.find((one) => one.language === language) ?? written[0];
  return own?.text?.trim().slice(0, MAX_HEADING) || null;
}

const linked = z.union([
  z.string().transform((documentId) => [{ documentId }]),
  z.object({ documentId: z.string() }).transform((one) => [one]),
  z.object({ set: z.array(z.object({ documentId: z.string() })) }).transform(({ set }) => set),
  z
    .object({ connect: z.array(z.object({ documentId: z.string() })).min(1) })
    .transform(({ connect }) => connect),
]);

/** The entry that a save links an item to; undefined where it leaves the link as it is. */
export function getNewLink(raw: unknown): string | undefined {
  return linked.safeParse(raw).data?.[0]?.documentId;
}

/** What an entry is called in the editor's language or the next best. */
async function findName(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
): Promise<string | null> {
  const drafts = await findRows(strapi, toUid(type), 'draft', { documentId });
  const rows =
    drafts.length > 0 ? drafts : await findRows(strapi, toUid(type), 'published', { documentId });
  const order: readonly (string | null)[] = getFallbackOrder(getEditorLocale(strapi));
  const titles = order.map((locale) => rows.find((row) => row.locale === locale)?.title);
  const label = z.string().nullish().parse(rows[0]?.[PICKER_LABEL]);
  return (titles.find(Boolean) ?? label)?.slice(0, MAX_HEADING) ?? null;
}

async function readSource(strapi: Core.Strapi, source: Source, item: Item): Promise<string | null> {
  const language = getEditorLocale(strapi);
  if ('texts' in source) return pickText(language, item[source.texts]);
  if ('value' in source) {
    const value = z.string().nullish().catch(null).parse(item[source.value]);
    return getDictionary(language)[`value.${value ?? ''}`] ?? null;
  }
  const id = getNewLink(item[source.link]);
  return id === undefined ? null : await findName(strapi, source.type, id);
}

async function findHeading(
  strapi: Core.Strapi,
  sources: readonly Source[],
  item: Item,
): Promise<unknown> {
  for (const source of sources) {
    const heading = await readSource(strapi, source, item);
    if (heading !== null) return heading;
  }
  // A form sends back the heading it was given, and of a link only what changed.
  return sources.some((source) => 'link' in source) ? (item[ITEM_HEADING] ?? null) : null;
}

const itemSchema = z.record(z.string(), z.unknown());

async function headItem(
  strapi: Core.Strapi,
  field: ComponentField,
  raw: unknown,
): Promise<unknown> {
  const item = itemSchema.safeParse(raw).data;
  if (item === undefined) return raw;
  const headed = await headItems(strapi, field.fields, item);
  const sources = byComponent[field.component];
  if (sources === undefined) return headed;
  return { ...headed, [ITEM_HEADING]: await findHeading(strapi, sources, item) };
}

/** The data of a save with a heading in each item that has one, however deep it lies. */
async function headItems(strapi: Core.Strapi, fields: readonly Field[], data: Item): Promise<Item> {
  const headed: Record<string, unknown> = { ...data };
  for (const field of fields) {
    const value = data[field.name];
    if (field.kind !== 'component' || value === undefined || value === null) continue;
    if (!Array.isArray(value)) {
      headed[field.name] = await headItem(strapi, field, value);
      continue;
    }
    const items: unknown[] = [];
    for (const raw of value) items.push(await headItem(strapi, field, raw));
    headed[field.name] = items;
  }
  return headed;
}

interface Components {
  get(uid: string): { readonly attributes: object };
}

/** Adds the field and keeps it. Must run at register, before the tables are made. */
export function addItemHeadings(strapi: Core.Strapi): void {
  const components: Components = strapi.get('components');
  for (const uid of Object.keys(SOURCES)) {
    Object.assign(components.get(uid).attributes, { [ITEM_HEADING]: { type: 'string' } });
  }
  strapi.documents.use(async (context, next) => {
    const type = toEntryType(context.uid);
    const saves = context.action === 'create' || context.action === 'update';
    if (type !== undefined && saves && context.params.data) {
      const { facts } = getShape(strapi, toUid(type));
      const data = await headItems(strapi, facts, itemSchema.parse(context.params.data));
      Object.assign(context, { params: { ...context.params, data } });
    }
    return await next();
  });
}
