import type { Core } from '@strapi/strapi';

/** Strapi makes two keys to its API on the first start, one of them to everything, and nobody asked for them. */
export async function removeDefaultTokens(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::api-token').deleteMany({
    where: { name: { $in: ['Read Only', 'Full Access'] }, lastUsedAt: null },
  });
}
