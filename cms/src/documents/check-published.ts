import type { Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { readEntries } from '../export/read-entries.ts';
import type { RawEntry } from '../export/to-entry.ts';
import { findPublishedLinks } from '../records/published-links.ts';
import type { EntryAction } from './action.ts';
import { checkContract } from './check-contract.ts';
import { checkFacts } from './check-facts.ts';
import { checkCircles } from './check-itself.ts';
import { checkLinks } from './check-links.ts';
import { checkProjectLinks } from './check-project-links.ts';
import { checkTexts } from './check-texts.ts';
import { getShape } from './get-shape.ts';
import type { Field, ModelShape } from './model-shape.ts';
import type { Problem } from './refuse.ts';
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
  const links = (await findPublishedLinks(strapi, type, [documentId])).get(documentId) ?? {};
  return [
    ...checkContract(published.entry, shape, language),
    ...checkFacts(published.entry, shape, language),
    ...checkAlternatives(action, shape, published.entry, locales),
    ...checkTexts(strapi, published.entry, shape, locales),
    ...(await checkLinks(action, shape, links)),
    ...(await checkCircles(action)),
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
