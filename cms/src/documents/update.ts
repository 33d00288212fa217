import { DEFAULT_LOCALE } from '@closer/shared/locales.ts';
import { z } from 'zod';
import type { LocalisedAction } from './action.ts';
import { refuseTakenCode } from './check-code.ts';
import { refuseItself } from './check-itself.ts';
import { getShape } from './get-shape.ts';
import { runInner } from './inner-action.ts';
import { UNTRANSLATED, type ModelShape } from './model-shape.ts';
import { publish } from './publish.ts';
import { refuse } from './refuse.ts';
import { findRows, hasProse, type Row } from './rows.ts';
import { ensureDrafts } from './shells.ts';
import { keepReplacement } from './replacement.ts';
import { checkSlug, makeSlug } from './slugs.ts';
import { spreadFacts } from './spread-facts.ts';

/** A change to the draft of one language: its prose stays its own, its facts become those of all. */
export async function update(action: LocalisedAction): Promise<unknown> {
  const { strapi, uid, type, documentId, params } = action;
  const locale = action.locales[0] ?? DEFAULT_LOCALE;
  const before = (await findRows(strapi, uid, 'draft', { documentId, locale }))[0];
  if (before === undefined) return await action.next({ locale });
  if (type === 'page') await refuseTakenCode(action);
  const shape = getShape(strapi, uid);
  const data = { ...params.data };
  const written = hasProse(before) || isWritten(shape, before, data);
  data[UNTRANSLATED] = !written;
  if (shape.prose.some(({ name }) => name === 'slug')) {
    data['slug'] = written ? await getSlug(action, before, data) : null;
  }
  const result = await action.next({ locale, data, status: 'draft' });
  await spreadFacts(strapi, type, documentId, locale);
  await refuseItself(action);
  await ensureDrafts(strapi, uid, documentId);
  await keepReplacement(action, 'draft');
  if (params.status !== 'published') return result;
  const published = z.object({ entries: z.array(z.unknown()) }).parse(
    await publish({
      ...action,
      locales: [locale],
      next: async () =>
        await runInner(async () => await strapi.documents(uid).publish({ documentId, locale })),
    }),
  );
  return published.entries[0];
}

/** Whether a save puts words of its own into a shell, which holds nothing but a borrowed title. */
function isWritten(
  shape: ModelShape,
  shell: Row,
  data: Readonly<Record<string, unknown>>,
): boolean {
  return shape.prose.some(({ name }) => {
    const value = data[name];
    if (name === 'slug' || !hasWords(value)) return false;
    return name !== 'title' || typeof value !== 'string' || value.trim() !== shell.title?.trim();
  });
}

/** Whether a text, or an item of a list of texts, says anything. An item's `id` says nothing. */
function hasWords(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(hasWords);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, inner]) => !STRAPI_KEYS.includes(name) && hasWords(inner),
  );
}

/** What Strapi's forms send with an item beside its fields. */
const STRAPI_KEYS = ['id', 'documentId', '__component', '__temp_key__'];

async function getSlug(
  { strapi, uid, documentId, locales }: LocalisedAction,
  before: Row,
  data: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  const slug = 'slug' in data ? data['slug'] : before.slug;
  if (typeof slug === 'string' && slug !== '') {
    if (slug === before.slug) return slug;
    const problems = await checkSlug(strapi, uid, slug, documentId);
    if (problems.length > 0) refuse(strapi, problems);
    return slug;
  }
  const title = typeof data['title'] === 'string' ? data['title'] : before.title;
  if (title === undefined || title === null || title.trim() === '') return null;
  return await makeSlug(strapi, uid, title, locales[0] ?? DEFAULT_LOCALE, documentId);
}
