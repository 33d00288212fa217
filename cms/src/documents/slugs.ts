import { toSlug } from '@closer/shared/language/slug.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { findAddresses } from '../records/addresses.ts';
import { toEntryType, type LibraryUid } from './library-type.ts';
import type { Problem } from './refuse.ts';
import { findRows } from './rows.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
/** Longer ones break e-mails and file systems. */
const MAX_LENGTH = 120;
/** Names that web hosts give a meaning of their own. */
const RESERVED = ['index', '404', '410', '500'];

/** The first free slug for a title: the title in Latin letters, with a number where it is taken. */
export async function makeSlug(
  strapi: Core.Strapi,
  uid: LibraryUid,
  title: string,
  locale: Locale,
  documentId: string | undefined,
): Promise<string> {
  const base = toSlug(title, locale);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${String(number)}`;
    if (!RESERVED.includes(slug) && !(await isTaken(strapi, uid, slug, documentId))) return slug;
  }
}

/** What is wrong with a slug that an editor wrote; nothing for a good one. */
export async function checkSlug(
  strapi: Core.Strapi,
  uid: LibraryUid,
  slug: string,
  documentId: string | undefined,
): Promise<Problem[]> {
  const path = ['slug'];
  if (!SLUG.test(slug) || slug.length > MAX_LENGTH) return [{ key: 'content.slug.form', path }];
  if (RESERVED.includes(slug)) return [{ key: 'content.slug.reserved', params: { slug }, path }];
  if (await isTaken(strapi, uid, slug, documentId)) {
    return [{ key: 'content.slug.taken', params: { slug }, path }];
  }
  return [];
}

/**
 * Whether another entry of the type answers to this slug, in any language (a page in a language
 * without own text uses the slug of another), or once answered and is still there to lead to.
 */
async function isTaken(
  strapi: Core.Strapi,
  uid: LibraryUid,
  slug: string,
  documentId: string | undefined,
): Promise<boolean> {
  for (const status of ['draft', 'published'] as const) {
    const rows = await findRows(strapi, uid, status, { slug });
    if (rows.some((row) => row.documentId !== documentId)) return true;
  }
  const type = toEntryType(uid);
  if (type === undefined) return false;
  const former = await findAddresses(strapi, type, { slug });
  const others = former.map((row) => row.documentId).filter((id) => id !== documentId);
  if (others.length === 0) return false;
  return (await findRows(strapi, uid, 'draft', { documentId: { $in: others } })).length > 0;
}
