import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { LOCALE_CODES } from '../dictionaries/dictionaries.ts';

/*
 * Strapi shows a linked entry by one plain field. Terms, places and programmes have their names in a list, one
 * a language, so they get a hidden field with all of them: an editor finds „Жилище“ as well as Housing.
 */

/** The hidden field. It belongs to the forms, not to the content: the export leaves it out. */
export const PICKER_LABEL = 'label';

const NAMED_BY: Readonly<Record<string, string>> = {
  'api::term.term': 'prefLabel',
  'api::place.place': 'names',
  'api::programme.programme': 'names',
};

const names = z.array(
  z.looseObject({
    language: z.string(),
    text: z.string(),
    kind: z.string().nullish(),
  }),
);

const MAX_LABEL = 250;

/** The names in the order of the site's languages, each once: `Housing · Домување · Жилище`. */
export function toPickerLabel(raw: unknown): string | null {
  const parsed = names.safeParse(raw);
  if (!parsed.success) return null;
  const shown = parsed.data.filter(({ kind }) => kind !== 'verbatim' && kind !== 'alias');
  const ordered = LOCALE_CODES.flatMap((language) =>
    shown.filter((name) => name.language === language).slice(0, 1),
  );
  const words = (ordered.length > 0 ? ordered : shown).map(({ text }) => text.trim());
  return [...new Set(words)].join(' · ').slice(0, MAX_LABEL) || null;
}

/** Adds the field and keeps it. Must run at register, before the tables are made. */
export function addPickerLabels(strapi: Core.Strapi): void {
  for (const uid of ['api::term.term', 'api::place.place', 'api::programme.programme'] as const) {
    Object.assign(strapi.contentType(uid).attributes, { [PICKER_LABEL]: { type: 'string' } });
  }
  strapi.documents.use(async (context, next) => {
    const field = NAMED_BY[context.uid];
    if (field !== undefined && (context.action === 'create' || context.action === 'update')) {
      const data: Record<string, unknown> = { ...context.params.data };
      const label = toPickerLabel(data[field]);
      if (label !== null) {
        Object.assign(context, {
          params: { ...context.params, data: { ...data, [PICKER_LABEL]: label } },
        });
      }
    }
    return await next();
  });
}
