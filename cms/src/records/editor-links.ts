import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { takeTurn } from './outbox.ts';

const linkRow = z.object({ userId: z.number(), organisation: z.string() });
/** A user of the CMS and the organisation, by document id, that she writes for. */
export type EditorLink = z.infer<typeof linkRow>;

/** The links of all users, or of one. */
export async function findEditorLinks(strapi: Core.Strapi, userId?: number): Promise<EditorLink[]> {
  const rows: unknown = await strapi.db
    .query('closer::editor-link')
    .findMany({ where: userId === undefined ? {} : { userId }, orderBy: { id: 'asc' } });
  return z.array(linkRow).parse(rows);
}

/** Links a user with an organisation, or with none. */
export async function saveEditorLink(
  strapi: Core.Strapi,
  userId: number,
  organisation: string | null,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await takeTurn(strapi);
    const links = strapi.db.query('closer::editor-link');
    await links.deleteMany({ where: { userId } });
    if (organisation !== null) await links.create({ data: { userId, organisation } });
  });
}
