import type { EntryType } from '@closer/shared/content/entry.ts';
import { getFallbackOrder, LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const addressRow = z.object({
  documentId: z.string(),
  locale: z.string(),
  slug: z.string(),
  /** The entry that this one became, as the editors said last. */
  replacedBy: z.string().nullish(),
});
export type Address = z.infer<typeof addressRow>;

/** Slugs of the languages that have own prose. */
export type Slugs = Readonly<Partial<Record<Locale, string>>>;

/** The slug an entry answers to in each language: its own, or that of the language shown instead. */
export function toAddresses(slugs: Slugs): { locale: Locale; slug: string }[] {
  return LOCALE_CODES.flatMap((locale) => {
    const source = getFallbackOrder(locale).find((candidate) => slugs[candidate] !== undefined);
    const slug = source === undefined ? undefined : slugs[source];
    return slug === undefined ? [] : [{ locale, slug }];
  });
}

/** Addresses of one type that were ever live, of one entry where asked. */
export async function findAddresses(
  strapi: Core.Strapi,
  type: EntryType,
  filter: { documentId?: string; slug?: string } = {},
): Promise<Address[]> {
  const rows: unknown = await strapi.db
    .query('closer::address')
    .findMany({ where: { type, ...filter }, orderBy: { id: 'asc' } });
  return z.array(addressRow).parse(rows);
}

/** Notes the addresses that an entry answers to from now on. May be run twice. */
export async function ensureAddresses(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
  slugs: Slugs,
): Promise<void> {
  const present = await findAddresses(strapi, type, { documentId });
  const missing = toAddresses(slugs).filter(
    (wanted) => !present.some((row) => row.locale === wanted.locale && row.slug === wanted.slug),
  );
  if (missing.length === 0) return;
  await strapi.db
    .query('closer::address')
    .createMany({ data: missing.map((row) => ({ type, documentId, ...row })) });
}

/**
 * Notes what an entry became, beside every address it ever had: it stays there when the entry is deleted.
 *
 * @returns whether that is news. For an entry that was never live it is none.
 */
export async function noteReplacement(
  strapi: Core.Strapi,
  type: EntryType,
  documentId: string,
  replacedBy: string | null,
): Promise<boolean> {
  const rows = await findAddresses(strapi, type, { documentId });
  if (rows.every((row) => (row.replacedBy ?? null) === replacedBy)) return false;
  await strapi.db
    .query('closer::address')
    .updateMany({ where: { type, documentId }, data: { replacedBy } });
  return true;
}
