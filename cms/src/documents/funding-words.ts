import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import type { Facts } from './fault.ts';

/** The texts of a programme of the European Union that stand wherever one of its projects is shown. */
export const FUNDING_WORDS = ['fundingLine', 'disclaimer'] as const;

const texts = z.array(z.object({ language: z.string().nullable() }));

export interface MissingWords {
  readonly field: (typeof FUNDING_WORDS)[number];
  readonly locales: readonly Locale[];
}

/** Languages of the site in which a programme of the European Union lacks one of these texts. */
export function findMissingWords(programme: Facts): MissingWords[] {
  if (programme['eu'] !== true) return [];
  return FUNDING_WORDS.flatMap((field) => {
    const written = texts.parse(programme[field] ?? []);
    const locales = LOCALE_CODES.filter((code) =>
      written.every(({ language }) => language !== code),
    );
    return locales.length === 0 ? [] : [{ field, locales }];
  });
}
