import { z } from 'zod';

/** An attribute as a `schema.json` or a component's file has it. */
const attribute = z.looseObject({
  type: z.string(),
  component: z.string().optional(),
  repeatable: z.boolean().optional(),
  multiple: z.boolean().optional(),
  relation: z.string().optional(),
  target: z.string().optional(),
  enum: z.array(z.string()).optional(),
  default: z.unknown().optional(),
  pluginOptions: z.object({ i18n: z.object({ localized: z.boolean() }).optional() }).optional(),
});

/** The part of a Strapi schema that this folder reads. */
export const modelSchema = z.looseObject({ attributes: z.record(z.string(), attribute) });
export type ModelSchema = z.infer<typeof modelSchema>;

interface Named {
  readonly name: string;
}
export interface ScalarField extends Named {
  readonly kind: 'scalar';
  /** Strapi's type: `string`, `boolean`, `enumeration` … */
  readonly type: string;
  /** Values of an enumeration. */
  readonly values: readonly string[];
  /** What an empty column says: a switch without a default may stay unanswered, any other one is off. */
  readonly empty: false | null;
}
export interface MediaField extends Named {
  readonly kind: 'media';
  readonly many: boolean;
}
export interface RelationField extends Named {
  readonly kind: 'relation';
  readonly many: boolean;
  readonly target: string;
}
export interface ComponentField extends Named {
  readonly kind: 'component';
  readonly many: boolean;
  readonly component: string;
  readonly fields: readonly Field[];
}
export type Field = ScalarField | MediaField | RelationField | ComponentField;

/** A field that each language has for itself. A component among them holds scalars only. */
export type ProseField = ScalarField | ComponentField;

/** A type of the library, sorted into what belongs to a language and what is one fact for all. */
export interface ModelShape {
  /** Localised fields, the marker `untranslated` left out. */
  readonly prose: readonly ProseField[];
  readonly facts: readonly Field[];
  /** The entry that this one became: for its addresses, and nothing that readers of it are shown. */
  readonly replacement: RelationField | null;
}

/** Hidden marker of a row whose prose nobody has written. */
export const UNTRANSLATED = 'untranslated';

/** What an editor says in it: this entry is now that one. */
export const REPLACED_BY = 'replacedBy';

/**
 * The shape of a Strapi schema as it stands in its file. `getComponent` gives the schema of a
 * component by its name (`fact.text`).
 */
export function toModelShape(
  schema: ModelSchema,
  getComponent: (name: string) => ModelSchema,
): ModelShape {
  const fields = Object.entries(schema.attributes).map(([name, raw]) => ({
    field: toField(name, raw, getComponent),
    localised: raw.pluginOptions?.i18n?.localized === true,
  }));
  return {
    prose: fields.flatMap(({ field, localised }) =>
      localised && isProse(field) && field.name !== UNTRANSLATED ? [field] : [],
    ),
    facts: fields.flatMap(({ field, localised }) =>
      localised || field.name === REPLACED_BY ? [] : [field],
    ),
    replacement:
      fields
        .map(({ field }) => field)
        .find(
          (field): field is RelationField =>
            field.kind === 'relation' && field.name === REPLACED_BY,
        ) ?? null,
  };
}

function isProse(field: Field): field is ProseField {
  return (
    field.kind === 'scalar' ||
    (field.kind === 'component' && field.fields.every(({ kind }) => kind === 'scalar'))
  );
}

function toField(
  name: string,
  raw: z.infer<typeof attribute>,
  getComponent: (name: string) => ModelSchema,
): Field {
  if (raw.type === 'media') return { kind: 'media', name, many: raw.multiple === true };
  if (raw.type === 'relation') {
    const many = raw.relation?.endsWith('ToMany') === true;
    return { kind: 'relation', name, many, target: raw.target ?? '' };
  }
  if (raw.type === 'component') {
    const component = raw.component ?? '';
    const fields = Object.entries(getComponent(component).attributes).map(([inner, value]) =>
      toField(inner, value, getComponent),
    );
    return { kind: 'component', name, many: raw.repeatable === true, component, fields };
  }
  const empty = raw.type === 'boolean' && typeof raw.default === 'boolean' ? false : null;
  return { kind: 'scalar', name, type: raw.type, values: raw.enum ?? [], empty };
}
