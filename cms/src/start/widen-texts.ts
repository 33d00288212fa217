import type { Core } from '@strapi/strapi';

/** Strapi's keeper of types, or of components. */
interface Registry {
  getAll(): Record<string, { readonly attributes: Record<string, { readonly type: string }> }>;
}

/** Kinds of attributes that Strapi would keep in a column of 255 characters and that people fill in. */
const SHORT_KINDS: readonly string[] = ['string', 'email'];

/**
 * Gives short texts of the library a column without a bound on PostgreSQL. Strapi would make `varchar(255)`
 * there whatever `maxLength` the schema states, and a title of 300 characters would be an error of the server;
 * SQLite binds nobody. Must run at register, before the tables are made.
 */
export function widenTexts(strapi: Core.Strapi): void {
  if (strapi.config.get('database.connection.client') !== 'postgres') return;
  const types = Object.entries(strapi.get<Registry>('content-types').getAll());
  const ours = types.filter(([uid]) => uid.startsWith('api::')).map(([, type]) => type);
  const components = Object.values(strapi.get<Registry>('components').getAll());
  for (const { attributes } of [...ours, ...components]) {
    for (const attribute of Object.values(attributes)) {
      if (!SHORT_KINDS.includes(attribute.type)) continue;
      Object.assign(attribute, { columnType: { type: 'text', args: ['longtext'] } });
    }
  }
}
