import { getNewest } from '../export/to-entry.ts';
import type { LocalisedAction } from './action.ts';
import { getShape } from './get-shape.ts';
import { runInner } from './inner-action.ts';
import { toFullPopulate } from './links.ts';
import { refuse } from './refuse.ts';
import { findRows, hasProse } from './rows.ts';
import { spreadRelations } from './spread-facts.ts';
import { toLanguageList } from './to-language-list.ts';

/**
 * Goes back to what is published. Refused for a language that was never published: there Strapi would
 * delete the draft. Shared fields go back to what was published last, whatever the language.
 */
export async function discard(action: LocalisedAction): Promise<unknown> {
  const { strapi, uid, documentId, locales } = action;
  const shape = getShape(strapi, uid);
  const published = await findRows(
    strapi,
    uid,
    'published',
    { documentId },
    { populate: toFullPopulate(shape) },
  );
  const never = locales.filter(
    (code) => !published.some((row) => row.locale === code && hasProse(row)),
  );
  if (never.length > 0) {
    refuse(strapi, [
      { key: 'content.discard', params: { languages: toLanguageList(strapi, never) } },
    ]);
  }
  const result = await action.next();
  const newest = getNewest(published).locale;
  const first = locales[0];
  if (first === undefined || newest === null) return result;
  if (!locales.includes(newest)) {
    // The draft of the newest language may hold changes of its own, so its facts are fetched by
    // discarding them there, and its prose is put back.
    await restoreFacts(action, newest);
  }
  await spreadRelations(strapi, uid, documentId, newest);
  return result;
}

async function restoreFacts(
  { strapi, uid, documentId }: LocalisedAction,
  locale: string,
): Promise<void> {
  const { prose } = getShape(strapi, uid);
  const draft = (await findRows(strapi, uid, 'draft', { documentId, locale }))[0];
  await runInner(async () => await strapi.documents(uid).discardDraft({ documentId, locale }));
  if (draft === undefined) return;
  const data: Record<string, unknown> = { untranslated: draft.untranslated ?? false };
  for (const { name } of prose) data[name] = draft[name] ?? null;
  await runInner(async () => await strapi.documents(uid).update({ documentId, locale, data }));
}
