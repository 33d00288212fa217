import { locale } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { LibraryUid } from './library-type.ts';

export const rowSchema = z.looseObject({
  id: z.number(),
  documentId: z.string(),
  locale: locale.nullable(),
  publishedAt: z.coerce.date().nullable(),
  title: z.string().nullish(),
  slug: z.string().nullish(),
  untranslated: z.boolean().nullish(),
});

/** One row of an entry: one language, draft or published. */
export type Row = z.infer<typeof rowSchema>;

export interface RowFilter {
  readonly documentId?: string | { readonly $in: readonly string[] };
  readonly locale?: string | { readonly $in: readonly string[] };
  readonly slug?: string;
  readonly id?: { readonly $in: readonly number[] };
}

export interface RowOptions {
  /** What to read with each row, in the words of Strapi's query engine. */
  readonly populate?: Readonly<Record<string, unknown>>;
  readonly limit?: number;
  readonly afterId?: number;
}

/** Rows of entries as they lie in the database, by id; media and relations only where asked for. */
export async function findRows(
  strapi: Core.Strapi,
  uid: LibraryUid,
  status: 'draft' | 'published',
  filter: RowFilter,
  options: RowOptions = {},
): Promise<Row[]> {
  const found: unknown = await strapi.db.query(uid).findMany({
    where: {
      ...filter,
      publishedAt: status === 'draft' ? { $null: true } : { $notNull: true },
      ...(options.afterId === undefined ? {} : { id: { $gt: options.afterId } }),
    },
    orderBy: { id: 'asc' },
    ...(options.populate === undefined ? {} : { populate: options.populate }),
    ...(options.limit === undefined ? {} : { limit: options.limit }),
  });
  return z.array(rowSchema).parse(found);
}

/** Whether somebody wrote the prose of this row. */
export function hasProse(row: Row): boolean {
  return row.untranslated !== true;
}
