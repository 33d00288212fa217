import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { LibraryUid } from './library-type.ts';
import { modelSchema, toModelShape, type ModelSchema, type ModelShape } from './model-shape.ts';

/** Strapi's keeper of schemas. */
interface Registry {
  get(name: string): unknown;
}

const withSource = z.object({ __schema__: modelSchema });

/** Schemas do not change while Strapi runs, and Strapi copies a whole one for every look at it. */
const shapes = new WeakMap<Core.Strapi, Map<LibraryUid, ModelShape>>();

/** The shape of a type of the running Strapi, without the attributes that Strapi adds itself. */
export function getShape(strapi: Core.Strapi, uid: LibraryUid): ModelShape {
  const known = shapes.get(strapi) ?? new Map<LibraryUid, ModelShape>();
  shapes.set(strapi, known);
  const shape = known.get(uid) ?? readShape(strapi, uid);
  known.set(uid, shape);
  return shape;
}

function readShape(strapi: Core.Strapi, uid: LibraryUid): ModelShape {
  const getSource = (model: unknown): ModelSchema => withSource.parse(model).__schema__;
  return toModelShape(getSource(strapi.get<Registry>('content-types').get(uid)), (name) =>
    getSource(strapi.get<Registry>('components').get(name)),
  );
}
