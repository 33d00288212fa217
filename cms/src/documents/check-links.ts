import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Links } from '../records/published-links.ts';
import type { EntryAction } from './action.ts';
import { findTitle } from './find-title.ts';
import { getShape } from './get-shape.ts';
import { toEntryType, toUid } from './library-type.ts';
import { getLinkFields, toLinkedIds, toLinkPopulate, toLinks } from './links.ts';
import type { ModelShape } from './model-shape.ts';
import type { Problem } from './refuse.ts';
import { findRows } from './rows.ts';

/** Links of an entry to what readers cannot see, a problem for each field, with the titles. */
export async function checkLinks(
  { strapi, documentId }: Pick<EntryAction, 'strapi' | 'documentId'>,
  shape: ModelShape,
  links: Links,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path, field } of getLinkFields(shape)) {
    const target = toEntryType(field.target);
    const wanted = toLinkedIds(links, path).filter((id) => id !== documentId);
    if (target === undefined || wanted.length === 0) continue;
    const live = await findRows(strapi, toUid(target), 'published', {
      documentId: { $in: wanted },
    });
    const dead = new Set(wanted.filter((id) => !live.some((row) => row.documentId === id)));
    for (const id of dead) {
      if (await isLinkedBack(strapi, target, id, documentId)) dead.delete(id);
    }
    const titles = await Promise.all(
      [...dead].map(async (id) => await findTitle(strapi, target, id)),
    );
    if (titles.length > 0) {
      const params = { titles: titles.join(', ') };
      problems.push({ key: 'publish.links', params, path: path.split('.') });
    }
  }
  return problems;
}

/**
 * Whether the draft of an entry links to `documentId`. Of two new entries that link to each other one
 * must go live first: readers see its link as soon as the other is live too.
 */
async function isLinkedBack(
  strapi: EntryAction['strapi'],
  type: EntryType,
  id: string,
  documentId: string,
): Promise<boolean> {
  const shape = getShape(strapi, toUid(type));
  const populate = toLinkPopulate(shape);
  const [draft] = await findRows(
    strapi,
    toUid(type),
    'draft',
    { documentId: id },
    { populate, limit: 1 },
  );
  if (draft === undefined) return false;
  const links = toLinks(shape, draft);
  return getLinkFields(shape).some(({ path }) => toLinkedIds(links, path).includes(documentId));
}
