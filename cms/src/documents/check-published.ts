import type { Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { readEntries } from '../export/read-entries.ts';
import type { RawEntry } from '../export/to-entry.ts';
import { findPublishedLinks } from '../records/published-links.ts';
import type { EntryAction } from './action.ts';
import { checkContract } from './check-contract.ts';
import { getShape } from './get-shape.ts';
import { toEntryType, toUid } from './library-type.ts';
import { getLinkFields } from './links.ts';
import type { ModelShape } from './model-shape.ts';
import type { Problem } from './refuse.ts';
import { findRows } from './rows.ts';
import { findTitle } from './find-title.ts';
import { toLanguageList } from './to-language-list.ts';

/**
 * What keeps an entry from being read, looked at as the export would send it: what the contract of
 * `shared/content` asks for, alternative texts in the languages just published, and links to entries
 * that nobody can see.
 */
export async function checkPublished(
  action: EntryAction,
  locales: readonly Locale[],
): Promise<Problem[]> {
  const { strapi, uid, type, documentId } = action;
  const [published] = await readEntries(strapi, type, [documentId], () => true);
  if (published === undefined) return [];
  const shape = getShape(strapi, uid);
  return [
    ...checkContract(published.entry, shape, getEditorLocale(strapi)),
    ...checkAlternatives(action, shape, published.entry, locales),
    ...(await checkLinks(action, shape)),
  ];
}

const proseOf = z.record(z.string(), z.record(z.string(), z.unknown()));

/** A picture `cover` needs its words in `coverAlt` in each language that shows it. */
function checkAlternatives(
  { strapi }: EntryAction,
  shape: ModelShape,
  entry: RawEntry,
  locales: readonly Locale[],
): Problem[] {
  const prose = proseOf.parse(entry['prose'] ?? {});
  return shape.facts.flatMap((field): Problem[] => {
    const alternative = `${field.name}Alt`;
    const present = field.kind === 'media' && entry[field.name] !== null;
    if (!present || !shape.prose.some(({ name }) => name === alternative)) return [];
    const missing = locales.filter((code) => !prose[code]?.[alternative]);
    if (missing.length === 0) return [];
    const params = { languages: toLanguageList(strapi, missing) };
    return [{ key: 'publish.alternative', params, path: [alternative] }];
  });
}

async function checkLinks(
  { strapi, type, documentId }: EntryAction,
  shape: ModelShape,
): Promise<Problem[]> {
  const links = (await findPublishedLinks(strapi, type, [documentId])).get(documentId) ?? {};
  const problems: Problem[] = [];
  for (const { path, field } of getLinkFields(shape)) {
    const target = toEntryType(field.target);
    const ids = (links[path] ?? []).filter((id) => id !== null && id !== documentId);
    if (target === undefined || ids.length === 0) continue;
    const wanted = ids.flatMap((id) => id ?? []);
    const live = await findRows(strapi, toUid(target), 'published', {
      documentId: { $in: wanted },
    });
    const dead = wanted.filter((id) => !live.some((row) => row.documentId === id));
    const titles = await Promise.all(
      [...new Set(dead)].map(async (id) => await findTitle(strapi, target, id)),
    );
    if (titles.length > 0) {
      const params = { titles: titles.join(', ') };
      problems.push({ key: 'publish.links', params, path: path.split('.') });
    }
  }
  return problems;
}
