import { z } from 'zod';

/** A text of a list as the form holds it: `id` is there once it was saved. */
const listedText = z.looseObject({ id: z.unknown().optional(), language: z.string().nullish() });

function getAt(values: unknown, path: readonly string[]): unknown {
  let at = values;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/**
 * The language that a text just added to a list begins with: that of the form. Null where there is nothing to begin:
 * the text was saved before, has a language, or another text of the list is in that language already.
 *
 * @param values all values of the form
 * @param name of the field: `indicators.0.label.1.language`
 */
export function beginLanguage(values: unknown, name: string, language: string): string | null {
  const path = name.split('.').slice(0, -1);
  const own = listedText.safeParse(getAt(values, path));
  const list = z.array(listedText).safeParse(getAt(values, path.slice(0, -1)));
  if (!own.success || !list.success || 'id' in own.data || own.data.language) return null;
  return list.data.some((text) => text.language === language) ? null : language;
}
