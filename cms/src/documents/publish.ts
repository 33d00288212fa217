import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { clearHandIn } from '../hand-in/hand-in-mark.ts';
import { ensureAddresses } from '../records/addresses.ts';
import { recordChange } from '../records/outbox.ts';
import { savePublishedLinks } from '../records/published-links.ts';
import type { LocalisedAction } from './action.ts';
import { checkPublished } from './check-published.ts';
import { getShape } from './get-shape.ts';
import { toLinkPopulate, toLinks } from './links.ts';
import { refuse } from './refuse.ts';
import { refuseReplaced } from './replacement.ts';
import { findRows, hasProse, type Row } from './rows.ts';
import { publishShells } from './shells.ts';
import { checkSlug } from './slugs.ts';
import { toLanguageList } from './to-language-list.ts';

/**
 * Publishes languages of an entry. The languages that nobody has published go live as shells, so that
 * every relation to the entry holds; an entry that is not fit to be read is refused whole.
 */
export async function publish(action: LocalisedAction): Promise<unknown> {
  const { strapi, uid, type, documentId, locales } = action;
  const drafts = await findRows(strapi, uid, 'draft', { documentId });
  if (drafts.length === 0) return await action.next();
  const own = drafts.filter(
    (row) => row.locale !== null && locales.includes(row.locale) && hasProse(row),
  );
  if (own.length === 0) await refuseWithoutText(action, drafts);
  await refuseReplaced(action);
  // First, because on PostgreSQL it lets one publish at a time look at the slugs.
  await recordChange(strapi, { action: 'publish', type, documentId });
  for (const row of own) {
    if (!row.slug) continue;
    const problems = await checkSlug(strapi, uid, row.slug, documentId);
    if (problems.length > 0) refuse(strapi, problems);
  }
  await clearHandIn(strapi, type, documentId);
  const result = await action.next({ locale: [...locales] });
  await publishShells(strapi, uid, documentId);
  await saveLinks(action);
  const problems = await checkPublished(
    action,
    own.flatMap((row) => row.locale ?? []),
  );
  if (problems.length > 0) refuse(strapi, problems);
  await noteAddresses(action);
  return result;
}

/** Facts may be published from a language without text, as long as another language is live. */
async function refuseWithoutText(action: LocalisedAction, drafts: readonly Row[]): Promise<void> {
  const { strapi, uid, documentId, locales } = action;
  const published = await findRows(strapi, uid, 'published', { documentId });
  if (published.some(hasProse)) return;
  const written = drafts.filter(hasProse).flatMap((row) => row.locale ?? []);
  refuse(strapi, [
    {
      key: 'publish.no-text',
      params: {
        languages: toLanguageList(strapi, locales),
        written: toLanguageList(strapi, written),
      },
      path: ['title'],
    },
  ]);
}

async function saveLinks({
  strapi,
  uid,
  type,
  documentId,
  locales,
}: LocalisedAction): Promise<void> {
  const shape = getShape(strapi, uid);
  const rows = await findRows(
    strapi,
    uid,
    'draft',
    { documentId, locale: { $in: locales } },
    { populate: toLinkPopulate(shape), limit: 1 },
  );
  const [row] = rows;
  if (row !== undefined) await savePublishedLinks(strapi, type, documentId, toLinks(shape, row));
}

async function noteAddresses({ strapi, uid, type, documentId }: LocalisedAction): Promise<void> {
  const rows = await findRows(strapi, uid, 'published', { documentId });
  await ensureAddresses(strapi, type, documentId, toSlugs(rows));
}

/** Slugs of the languages that have own prose among these rows. */
export function toSlugs(rows: readonly Row[]): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    LOCALE_CODES.flatMap((code) => {
      const row = rows.find((candidate) => candidate.locale === code && hasProse(candidate));
      return row?.slug ? [[code, row.slug]] : [];
    }),
  );
}
