import type { Core } from '@strapi/strapi';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { findPublishedLinks } from '../records/published-links.ts';
import type { EntryAction } from './action.ts';
import { toFieldName } from './field-name.ts';
import { findTitle } from './find-title.ts';
import { getShape } from './get-shape.ts';
import type { LibraryUid } from './library-type.ts';
import { toLinkedIds, toLinkPopulate, toLinks } from './links.ts';
import type { RelationField } from './model-shape.ts';
import { refuse, type Problem } from './refuse.ts';
import { findRows } from './rows.ts';

/** An organisation answers for its own profile. */
const MAY_BE_ITSELF = ['owner'];

/** The fields that link an entry to others of its type, and never to itself. */
function getFieldsOfOthers(strapi: Core.Strapi, uid: LibraryUid): RelationField[] {
  return getShape(strapi, uid).facts.filter(
    (field): field is RelationField =>
      field.kind === 'relation' && field.target === uid && !MAY_BE_ITSELF.includes(field.name),
  );
}

/** Refuses an entry that was saved as a part, a member or a source of itself. */
export async function refuseItself({ strapi, uid, type, documentId }: EntryAction): Promise<void> {
  const fields = getFieldsOfOthers(strapi, uid);
  if (fields.length === 0) return;
  const shape = { ...getShape(strapi, uid), facts: fields };
  const options = { populate: toLinkPopulate(shape), limit: 1 };
  const [row] = await findRows(strapi, uid, 'draft', { documentId }, options);
  if (row === undefined) return;
  const links = toLinks(shape, row);
  const problems = fields
    .filter(({ name }) => toLinkedIds(links, name).includes(documentId))
    .map(({ name }): Problem => {
      const field = toFieldName(getEditorLocale(strapi), type, fields, [name]);
      return { key: 'content.itself', params: { field }, path: [name] };
    });
  if (problems.length > 0) refuse(strapi, problems);
}

/** Links to what was there before: a work cannot be based on what is based on it. */
const EARLIER = ['basedOn', 'basedOnPlans'];

/** Ways that lead from a published entry over others of its type back to itself, each by the entry it begins with. */
export async function checkCircles({
  strapi,
  uid,
  type,
  documentId,
}: EntryAction): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { name } of getFieldsOfOthers(strapi, uid)) {
    if (!EARLIER.includes(name)) continue;
    const readNext = async (ids: readonly string[]): Promise<string[]> => {
      const links = await findPublishedLinks(strapi, type, ids);
      return ids.flatMap((id) => toLinkedIds(links.get(id) ?? {}, name));
    };
    for (const first of await readNext([documentId])) {
      if (!(await leadsTo(first, documentId, readNext))) continue;
      const title = await findTitle(strapi, type, first);
      const field = toFieldName(getEditorLocale(strapi), type, [], [name]);
      problems.push({ key: 'content.circle.over', params: { field, title }, path: [name] });
    }
  }
  return problems;
}

async function leadsTo(
  first: string,
  end: string,
  readNext: (ids: readonly string[]) => Promise<string[]>,
): Promise<boolean> {
  const seen = new Set<string>();
  for (let ids = [first]; ids.length > 0; ids = await readNext(ids)) {
    if (ids.includes(end)) return true;
    ids = ids.filter((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
  }
  return false;
}
