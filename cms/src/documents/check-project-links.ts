import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import { readEntries } from '../export/read-entries.ts';
import type { RawEntry } from '../export/to-entry.ts';
import { findPublishedLinks } from '../records/published-links.ts';
import { toFieldName } from './field-name.ts';
import { findTitle } from './find-title.ts';
import { findMissingWords } from './funding-words.ts';
import { toLinkedIds } from './links.ts';
import type { Problem } from './refuse.ts';
import { toLanguageList } from './to-language-list.ts';

const links = z.object({ partOf: z.string().nullable(), programme: z.string().nullable() });

/** What keeps a project from being read that only other entries can say: what it is a part of, and who pays. */
export async function checkProjectLinks(strapi: Core.Strapi, entry: RawEntry): Promise<Problem[]> {
  if (entry.type !== 'project') return [];
  const { partOf, programme } = links.parse(entry);
  const circle = await isCircle(strapi, entry.id, partOf);
  return [
    ...(circle ? [{ key: 'content.circle', path: ['partOf'] } as const] : []),
    ...(programme === null ? [] : await checkFundingWords(strapi, programme)),
  ];
}

/** Whether a project is, over others, a part of itself. */
async function isCircle(
  strapi: Core.Strapi,
  documentId: string,
  partOf: string | null,
): Promise<boolean> {
  const seen = new Set<string>();
  for (let id = partOf; id !== null && !seen.has(id);) {
    if (id === documentId) return true;
    seen.add(id);
    const above = (await findPublishedLinks(strapi, 'project', [id])).get(id) ?? {};
    id = toLinkedIds(above, 'partOf')[0] ?? null;
  }
  return false;
}

/** A programme may be older than the rule that it has these words when it is saved. */
async function checkFundingWords(strapi: Core.Strapi, id: string): Promise<Problem[]> {
  const [programme] = await readEntries(strapi, 'programme', [id], () => true);
  if (programme === undefined) return [];
  const title = await findTitle(strapi, 'programme', id);
  return findMissingWords(programme.entry).map(({ field, locales }) => ({
    key: 'publish.funding-words',
    params: {
      programme: title,
      field: toFieldName(getEditorLocale(strapi), 'programme', [], [field]),
      languages: toLanguageList(strapi, locales),
    },
    path: ['programme'],
  }));
}
