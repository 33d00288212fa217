import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { readEntries } from '../export/read-entries.ts';
import type { RawEntry } from '../export/to-entry.ts';
import { findPublishedLinks } from '../records/published-links.ts';
import type { EntryAction } from './action.ts';
import { checkContract } from './check-contract.ts';
import { checkFacts } from './check-facts.ts';
import { checkProjectLinks } from './check-project-links.ts';
import { checkTexts } from './check-texts.ts';
import { getShape } from './get-shape.ts';
import { toEntryType, toUid } from './library-type.ts';
import { getLinkFields, toLinkedIds, toLinkPopulate, toLinks } from './links.ts';
import type { Field, ModelShape } from './model-shape.ts';
import type { Problem } from './refuse.ts';
import { findRows } from './rows.ts';
import { findTitle } from './find-title.ts';
import { toLanguageList } from './to-language-list.ts';

/**
 * What keeps an entry from being read, looked at as the export would send it: what the contract of
 * `shared/content` asks for, facts that cannot be so, pictures without words or inside a text in the
 * languages just published, and links to entries that nobody can see.
 */
export async function checkPublished(
  action: EntryAction,
  locales: readonly Locale[],
): Promise<Problem[]> {
  const { strapi, uid, type, documentId } = action;
  const [published] = await readEntries(strapi, type, [documentId], () => true);
  if (published === undefined) return [];
  const shape = getShape(strapi, uid);
  const language = getEditorLocale(strapi);
  return [
    ...checkContract(published.entry, shape, language),
    ...checkFacts(published.entry, shape, language),
    ...checkAlternatives(action, shape, published.entry, locales),
    ...checkTexts(strapi, published.entry, shape, locales),
    ...(await checkLinks(action, shape)),
    ...(await checkProjectLinks(strapi, published.entry)),
  ];
}

const proseOf = z.record(z.string(), z.record(z.string(), z.unknown()));

/**
 * A picture `cover` needs its words in `coverAlt` in each language that shows it, those inside `variants`
 * theirs in `variantsAlt`.
 */
function checkAlternatives(
  { strapi }: EntryAction,
  shape: ModelShape,
  entry: RawEntry,
  locales: readonly Locale[],
): Problem[] {
  const prose = proseOf.parse(entry['prose'] ?? {});
  return shape.facts.flatMap((field): Problem[] => {
    const alternative = `${field.name}Alt`;
    const present = holdsPicture(field, entry[field.name]);
    if (!present || !shape.prose.some(({ name }) => name === alternative)) return [];
    const missing = locales.filter((code) => !prose[code]?.[alternative]);
    if (missing.length === 0) return [];
    const params = { languages: toLanguageList(strapi, missing) };
    return [{ key: 'publish.alternative', params, path: [alternative] }];
  });
}

const mediaItem = z.object({ mime: z.string().nullable() });
const itemList = z.array(z.record(z.string(), z.unknown()));

/** Whether a fact is a picture, or a list with one inside. */
function holdsPicture(field: Field, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (field.kind === 'media') {
    const files = z.array(mediaItem).parse(Array.isArray(value) ? value : [value]);
    return files.some(({ mime }) => mime?.startsWith('image/'));
  }
  if (field.kind !== 'component') return false;
  return itemList
    .parse(Array.isArray(value) ? value : [value])
    .some((item) => field.fields.some((inner) => holdsPicture(inner, item[inner.name])));
}

async function checkLinks(
  { strapi, type, documentId }: EntryAction,
  shape: ModelShape,
): Promise<Problem[]> {
  const links = (await findPublishedLinks(strapi, type, [documentId])).get(documentId) ?? {};
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
