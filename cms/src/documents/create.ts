import { DEFAULT_LOCALE, type Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import type { Action } from './action.ts';
import { refuseTakenCode } from './check-code.ts';
import { getShape } from './get-shape.ts';
import { runInner } from './inner-action.ts';
import { UNTRANSLATED } from './model-shape.ts';
import { publish } from './publish.ts';
import { refuse } from './refuse.ts';
import { findRows } from './rows.ts';
import { ensureDrafts } from './shells.ts';
import { checkSlug, makeSlug } from './slugs.ts';
import { spreadFacts } from './spread-facts.ts';

const created = z.object({ documentId: z.string() });

/** A new entry: a row in the language it is written in, and a shell in every other. */
export async function create(action: Action & { locales: readonly Locale[] }): Promise<unknown> {
  const { strapi, uid, type, params } = action;
  const locale = action.locales[0] ?? DEFAULT_LOCALE;
  if (type === 'site' && (await findRows(strapi, uid, 'draft', {})).length > 0) {
    refuse(strapi, [{ key: 'content.site-once' }]);
  }
  if (type === 'page') await refuseTakenCode(action);
  const data: Record<string, unknown> = { ...params.data, [UNTRANSLATED]: false };
  if (getShape(strapi, uid).prose.some(({ name }) => name === 'slug')) {
    data['slug'] = await getSlug(action, locale, data);
  }
  const result = await action.next({ data, status: 'draft' });
  const { documentId } = created.parse(result);
  await ensureDrafts(strapi, uid, documentId);
  await spreadFacts(strapi, type, documentId, locale);
  if (params.status !== 'published') return result;
  const published = z.object({ entries: z.array(z.unknown()) }).parse(
    await publish({
      ...action,
      documentId,
      locales: [locale],
      next: async () =>
        await runInner(async () => await strapi.documents(uid).publish({ documentId, locale })),
    }),
  );
  return published.entries[0];
}

async function getSlug(
  { strapi, uid }: Action,
  locale: Locale,
  data: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  const { slug, title } = data;
  if (typeof slug === 'string' && slug !== '') {
    const problems = await checkSlug(strapi, uid, slug, undefined);
    if (problems.length > 0) refuse(strapi, problems);
    return slug;
  }
  if (typeof title !== 'string' || title.trim() === '') return null;
  return await makeSlug(strapi, uid, title, locale, undefined);
}
