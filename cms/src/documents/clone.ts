import { DEFAULT_LOCALE } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { clearHandIn } from '../hand-in/hand-in-mark.ts';
import type { LocalisedAction } from './action.ts';
import { refuse } from './refuse.ts';
import { findRows, hasProse } from './rows.ts';
import { makeSlug } from './slugs.ts';

const cloned = z.object({ documentId: z.string() });

/** A copy of an entry: every language with it, under slugs of its own. */
export async function clone(action: LocalisedAction): Promise<unknown> {
  const { strapi, uid, type, params } = action;
  if (type === 'site') refuse(strapi, [{ key: 'content.site-once' }]);
  // What the editor changed in the form is of one language; Strapi would write it into all.
  const result = await action.next({ locale: '*', data: {} });
  const { documentId } = cloned.parse(result);
  await clearHandIn(strapi, type, documentId);
  if (type === 'page') {
    await strapi.db.query(uid).updateMany({ where: { documentId }, data: { code: null } });
  }
  const { slug: _slug, ...data } = params.data ?? {};
  const locale = action.locales[0] ?? DEFAULT_LOCALE;
  // Through the rules: it is a change like any other.
  await strapi.documents(uid).update({ documentId, locale, data });
  for (const row of await findRows(strapi, uid, 'draft', { documentId })) {
    if (row.locale === null) continue;
    const slug =
      hasProse(row) && row.title
        ? await makeSlug(strapi, uid, row.title, row.locale, documentId)
        : null;
    await strapi.db.query(uid).update({ where: { id: row.id }, data: { slug } });
  }
  return result;
}
