import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntryType } from '@closer/shared/content/entry.ts';
import {
  modelSchema,
  toModelShape,
  type ModelSchema,
  type ModelShape,
} from '../../cms/src/documents/model-shape.ts';

const SOURCE = path.resolve(import.meta.dirname, '../../cms/src');

const readSchema = (file: string): ModelSchema =>
  modelSchema.parse(JSON.parse(readFileSync(path.join(SOURCE, file), 'utf8')));

/** The schema of a component by its name: `fact.text`. */
export const readComponent = (name: string): ModelSchema =>
  readSchema(`components/${name.replace('.', '/')}.json`);

export const readType = (type: EntryType): ModelSchema =>
  readSchema(`api/${type}/content-types/${type}/schema.json`);

export const toShape = (schema: ModelSchema): ModelShape => toModelShape(schema, readComponent);

export const readShape = (type: EntryType): ModelShape => toShape(readType(type));
