import { z } from 'zod';
import { locale } from '../locales.ts';

/** What every localised type is called and said to be in one language. */
export const proseFields = {
  /** Heading of the page in this language. */
  title: z.string().trim().min(1).max(300),
  /** Last part of the address in this language. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  /** Two or three plain sentences. */
  summary: z.string().nullable(),
  /** Long text in Markdown. */
  body: z.string().nullable(),
};

/** Prose by language: only the languages that an editor has written and published. At least one. */
export function byLocale<Fields extends z.ZodRawShape>(fields: Fields) {
  return z
    .partialRecord(locale, z.strictObject(fields))
    .refine((all) => Object.keys(all).length > 0, 'is published in no language');
}
