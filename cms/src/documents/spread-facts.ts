import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { getShape } from './get-shape.ts';
import { runInner } from './inner-action.ts';
import type { LibraryUid } from './library-type.ts';
import { getLinkFields, toLinkPopulate, toLinks } from './links.ts';
import type { ModelShape } from './model-shape.ts';
import { findRows } from './rows.ts';

/**
 * Makes the relations of one draft row those of all drafts of the entry: a relation is one fact for
 * all languages, but Strapi keeps one a row. (Other shared fields, components among them, Strapi
 * copies itself.)
 */
export async function spreadRelations(
  strapi: Core.Strapi,
  uid: LibraryUid,
  documentId: string,
  source: string,
): Promise<void> {
  const shape = getShape(strapi, uid);
  const fields = getLinkFields(shape).filter(({ component }) => component === null);
  const drafts = await findRows(
    strapi,
    uid,
    'draft',
    { documentId },
    { populate: toLinkPopulate({ ...shape, facts: fields.map(({ field }) => field) }) },
  );
  const wanted = drafts.find((row) => row.locale === source);
  if (wanted === undefined) return;
  const links = toLinks(onlyRoot(shape), wanted);
  for (const row of drafts) {
    if (row.locale === null || row.locale === source) continue;
    const present = toLinks(onlyRoot(shape), row);
    const changed = fields.filter(({ path }) => !isDeepStrictEqual(links[path], present[path]));
    if (changed.length === 0) continue;
    const data = Object.fromEntries(
      changed.map(({ path, field }) => {
        const ids = links[path] ?? [];
        return [path, field.many ? ids : (ids[0] ?? null)];
      }),
    );
    const { locale } = row;
    await runInner(async () => await strapi.documents(uid).update({ documentId, locale, data }));
  }
}

/** The shape without components: their links are copied with them. */
function onlyRoot(shape: ModelShape): ModelShape {
  return { ...shape, facts: shape.facts.filter((fact) => fact.kind === 'relation') };
}
