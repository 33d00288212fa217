import { isDeepStrictEqual } from 'node:util';
import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Core } from '@strapi/strapi';
import { toEntry } from '../export/to-entry.ts';
import type { Links } from '../records/published-links.ts';
import { getShape } from './get-shape.ts';
import { runInner } from './inner-action.ts';
import { toUid, type LibraryUid } from './library-type.ts';
import { getLinkFields, toFullPopulate, toLinkedIds, toLinks } from './links.ts';
import type { ModelShape } from './model-shape.ts';
import { findRows, type Row } from './rows.ts';

/*
 * Shared fields are one fact for all languages, but each row has its own copy. Strapi copies those at
 * the root (components with them) when they differ from a row that it picks by chance, published ones
 * among them, and relations never. So the drafts are compared and made equal here.
 */

/** The part of Strapi's i18n plugin that copies shared fields to the other rows of an entry. */
interface Localizations {
  syncNonLocalizedAttributes(source: object, model: unknown): Promise<void>;
}

interface ContentTypes {
  getNestedPopulateOfNonLocalizedAttributes(uid: string): string[];
}

/** Makes the facts of one language's draft those of all drafts of the entry. */
export async function spreadFacts(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
  source: string,
): Promise<void> {
  const uid = toUid(type);
  const shape = getShape(strapi, uid);
  const populate = toFullPopulate(withReplacement(shape));
  const drafts = await findRows(strapi, uid, 'draft', { documentId }, { populate });
  const wanted = drafts.find((row) => row.locale === source);
  if (wanted === undefined) return;
  const inside = {
    ...shape,
    prose: [],
    facts: shape.facts.filter((fact) => fact.kind !== 'relation'),
  };
  const toFacts = (row: Row): unknown => toEntry(type, inside, [row], null, () => true);
  const facts = toFacts(wanted);
  if (drafts.some((row) => !isDeepStrictEqual(toFacts(row), facts))) {
    await copyShared(strapi, uid, wanted.id, source);
  }
  const root = onlyRelations(shape);
  await setRelations(strapi, uid, drafts, toLinks(root, wanted));
}

/** Makes the facts of a published row, with the links it was published with, those of all drafts. */
export async function restoreFacts(
  strapi: Core.Strapi,
  uid: LibraryUid,
  published: Row,
  links: Links,
): Promise<void> {
  const { documentId } = published;
  // A language that no draft has: all of them take the copy.
  await copyShared(strapi, uid, published.id, '');
  const populate = toFullPopulate(withReplacement(getShape(strapi, uid)));
  const drafts = await findRows(strapi, uid, 'draft', { documentId }, { populate });
  await setRelations(strapi, uid, drafts, links);
}

/** Copies the shared fields of a row, relations left out, to the drafts of the other languages. */
async function copyShared(
  strapi: Core.Strapi,
  uid: LibraryUid,
  id: number,
  locale: string,
): Promise<void> {
  const i18n = strapi.plugin('i18n');
  const contentTypes: ContentTypes = i18n.service('content-types');
  const localizations: Localizations = i18n.service('localizations');
  const row: unknown = await strapi.db.query(uid).findOne({
    where: { id },
    populate: contentTypes.getNestedPopulateOfNonLocalizedAttributes(uid),
  });
  if (typeof row !== 'object' || row === null) return;
  const source = { ...row, locale, publishedAt: null };
  await localizations.syncNonLocalizedAttributes(source, strapi.contentType(uid));
}

async function setRelations(
  strapi: Core.Strapi,
  uid: LibraryUid,
  drafts: readonly Row[],
  links: Links,
): Promise<void> {
  const root = onlyRelations(getShape(strapi, uid));
  for (const row of drafts) {
    const present = toLinks(root, row);
    const changed = getLinkFields(root).filter(
      ({ path }) => !isDeepStrictEqual(links[path] ?? [], present[path]),
    );
    const { documentId, locale } = row;
    if (changed.length === 0 || locale === null) continue;
    const data = Object.fromEntries(
      changed.map(({ path, field }) => {
        const ids = toLinkedIds(links, path);
        return [path, field.many ? ids : (ids[0] ?? null)];
      }),
    );
    await runInner(async () => await strapi.documents(uid).update({ documentId, locale, data }));
  }
}

/** The shape without components: their links are copied with them. */
function onlyRelations(shape: ModelShape): ModelShape {
  const { facts } = withReplacement(shape);
  return { ...shape, facts: facts.filter((fact) => fact.kind === 'relation') };
}

/** What an entry became is one fact for all its languages too. */
function withReplacement(shape: ModelShape): ModelShape {
  const { facts, replacement } = shape;
  return { ...shape, facts: replacement === null ? facts : [...facts, replacement] };
}
