import { z } from 'zod';
import type { Action } from './action.ts';
import { refuse } from './refuse.ts';

const withCode = z.looseObject({ code: z.string().nullish() });
const rows = z.array(z.object({ documentId: z.string() }));

/** Refuses a code that another entry of the type has: addresses and links are made from it. */
export async function refuseTakenCode({ strapi, uid, params }: Action): Promise<void> {
  const { code } = withCode.parse(params.data ?? {});
  if (!code) return;
  const found: unknown = await strapi.db
    .query(uid)
    .findMany({ select: ['documentId'], where: { code } });
  if (rows.parse(found).every((row) => row.documentId === params.documentId)) return;
  refuse(strapi, [{ key: 'content.code-taken', params: { code }, path: ['code'] }]);
}
