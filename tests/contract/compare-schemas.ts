import { z } from 'zod';
import type { Field, ModelShape } from '../../cms/src/documents/model-shape.ts';

/** Members of the contract that the export adds and no editor fills in. */
const ADDED = ['type', 'id', 'prose'];

/** Types of Strapi by the JSON type of the contract that they may stand for. */
const SCALARS: Readonly<Record<string, readonly string[]>> = {
  string: [
    ...['string', 'text', 'richtext', 'uid', 'email', 'enumeration', 'customField'],
    ...['date', 'time'],
  ],
  integer: ['integer'],
  number: ['float', 'decimal'],
  boolean: ['boolean'],
};

/** `["string", "null"]` is a string that may be left out. */
const jsonType = z
  .union([
    z.string(),
    z.array(z.string()).transform((types) => types.find((one) => one !== 'null')),
  ])
  .optional();

/** A schema of the contract as JSON Schema, as far as it is compared. */
const jsonSchema = z.looseObject({
  type: jsonType,
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  enum: z
    .array(z.string().nullable())
    .transform((values) => values.flatMap((value) => value ?? []))
    .optional(),
  additionalProperties: z.unknown().optional(),
});
type JsonSchema = z.infer<typeof jsonSchema>;

/**
 * Where the schema of a type in Strapi and its schema in the contract differ, field by field, in both
 * directions and inside components; one sentence each.
 */
export function compareSchemas(name: string, shape: ModelShape, contract: z.ZodType): string[] {
  const root = toJson(contract);
  const facts = omit(root.properties ?? {}, ADDED);
  const prose = parse(parse(root.properties?.['prose'] ?? {}).additionalProperties ?? {});
  return [
    ...compareFields(name, shape.facts, facts),
    ...compareFields(`${name}.prose`, shape.prose, prose.properties ?? {}),
  ];
}

/** The same for a component and its schema. */
export function compareComponent(
  name: string,
  fields: readonly Field[],
  contract: z.ZodType,
): string[] {
  return compareFields(name, fields, toJson(contract).properties ?? {});
}

function compareFields(
  where: string,
  fields: readonly Field[],
  properties: Readonly<Record<string, unknown>>,
): string[] {
  const names = fields.map((field) => field.name);
  return [
    ...names
      .filter((name) => !(name in properties))
      .map((name) => `${where}.${name} is in Strapi only`),
    ...Object.keys(properties)
      .filter((name) => !names.includes(name))
      .map((name) => `${where}.${name} is in the contract only`),
    ...fields.flatMap((field) =>
      field.name in properties
        ? compareField(`${where}.${field.name}`, field, parse(properties[field.name]))
        : [],
    ),
  ];
}

function compareField(where: string, field: Field, raw: JsonSchema): string[] {
  const schema = unwrap(raw);
  const many = schema.type === 'array';
  if (field.kind !== 'scalar' && many !== field.many) {
    return [
      `${where} is ${field.many ? 'many' : 'one'} in Strapi and ${many ? 'many' : 'one'} in the contract`,
    ];
  }
  const value = many ? unwrap(parse(schema.items)) : schema;
  switch (field.kind) {
    case 'scalar':
      return compareScalar(where, field.type, field.values, value);
    case 'relation':
      return value.type === 'string'
        ? []
        : [`${where} is a relation in Strapi, no id in the contract`];
    case 'media':
      return value.properties?.['sha256'] === undefined
        ? [`${where} is a file in Strapi, no file in the contract`]
        : [];
    case 'component':
      return value.properties === undefined
        ? [`${where} is a component in Strapi, no object in the contract`]
        : compareFields(where, field.fields, value.properties);
  }
}

function compareScalar(
  where: string,
  type: string,
  values: readonly string[],
  schema: JsonSchema,
): string[] {
  if (!(SCALARS[schema.type ?? ''] ?? []).includes(type)) {
    return [`${where} is ${type} in Strapi and ${schema.type ?? 'unknown'} in the contract`];
  }
  const wanted = schema.enum ?? [];
  const different = [
    ...values.filter((value) => !wanted.includes(value)),
    ...wanted.filter((value) => !values.includes(value)),
  ];
  return different.map((value) => `${where} has the value "${value}" on one side only`);
}

function unwrap(schema: JsonSchema): JsonSchema {
  const options = schema.anyOf?.map(parse).filter((option) => option.type !== 'null') ?? [];
  const [only] = options;
  return options.length === 1 && only !== undefined ? unwrap(only) : schema;
}

function toJson(contract: z.ZodType): JsonSchema {
  return parse(z.toJSONSchema(contract, { io: 'input', unrepresentable: 'any' }));
}

function parse(raw: unknown): JsonSchema {
  return jsonSchema.parse(raw);
}

function omit(
  properties: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}
