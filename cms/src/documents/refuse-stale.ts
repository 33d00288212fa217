import { DEFAULT_LOCALE } from '@closer/shared/locales.ts';
import { z } from 'zod';
import type { Action } from './action.ts';
import { refuse } from './refuse.ts';
import { findRows } from './rows.ts';

/** What a form of the CMS sends of the row it was opened with. */
const sent = z.object({ documentId: z.string(), updatedAt: z.coerce.date() });
const saved = z.looseObject({
  updatedAt: z.coerce.date(),
  updatedBy: z.object({ id: z.number() }).nullable(),
});

/**
 * Refuses to save a form that was opened before somebody else saved the same language of the entry: her
 * work would be gone without a word. Whoever saves twice from one form is no stranger to herself.
 */
export async function refuseStale(action: Action, userId: number): Promise<void> {
  const { strapi, uid, params } = action;
  const form = sent.safeParse(strapi.requestContext.get()?.request['body']);
  const { documentId, locale } = params;
  if (!form.success || documentId === undefined || form.data.documentId !== documentId) return;
  const filter = { documentId, locale: typeof locale === 'string' ? locale : DEFAULT_LOCALE };
  const populate = { updatedBy: { select: ['id'] } };
  const [row] = await findRows(strapi, uid, 'draft', filter, { populate });
  const found = saved.safeParse(row);
  if (!found.success) return;
  const { updatedAt, updatedBy } = found.data;
  const isOthers = updatedBy !== null && updatedBy.id !== userId;
  if (isOthers && updatedAt > form.data.updatedAt) {
    refuse(strapi, [{ key: 'content.conflict' }]);
  }
}
