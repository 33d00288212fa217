import type { EntryType } from '@closer/shared/content/entry.ts';
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { refuse } from './refuse.ts';
import type { LibraryUid } from './library-type.ts';

const paramsSchema = z.looseObject({
  documentId: z.string().optional(),
  locale: z.union([z.string(), z.array(z.string())]).nullish(),
  status: z.string().nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
});
export type Params = z.infer<typeof paramsSchema>;

/** A write of the Document Service on its way through our rules. */
export interface Action {
  readonly strapi: Core.Strapi;
  readonly uid: LibraryUid;
  readonly type: EntryType;
  readonly params: Params;
  /** Carries the write out, with other parameters where a rule changes them. */
  readonly next: (changes?: Partial<Params>) => Promise<unknown>;
}

/** A write to an entry that is there. */
export interface EntryAction extends Action {
  readonly documentId: string;
}

/** A write to languages of an entry. */
export interface LocalisedAction extends EntryAction {
  /** The languages meant, each of ours. */
  readonly locales: readonly Locale[];
}

/**
 * Parameters of a call of Strapi's document service; none are all left out.
 *
 * @throws ZodError where Strapi passes another shape.
 */
export function parseParams(raw: unknown): Params {
  return paramsSchema.parse(raw ?? {});
}

/** The languages that a `locale` parameter means; a language that the site has not is refused. */
export function toLocales(strapi: Core.Strapi, wanted: Params['locale']): readonly Locale[] {
  if (wanted === undefined || wanted === null || wanted === '') return [DEFAULT_LOCALE];
  if (wanted === '*') return LOCALE_CODES;
  const codes = typeof wanted === 'string' ? [wanted] : wanted;
  return codes.flatMap((code) => {
    const known = LOCALE_CODES.find((locale) => locale === code);
    return known ?? refuse(strapi, [{ key: 'content.locale', params: { locale: code } }]);
  });
}
