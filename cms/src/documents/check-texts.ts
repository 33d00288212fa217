import type { Locale } from '@closer/shared/locales.ts';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getEditorLocale } from '../dictionaries/editor-locale.ts';
import type { RawEntry } from '../export/to-entry.ts';
import { toFieldName } from './field-name.ts';
import type { Field, ModelShape } from './model-shape.ts';
import type { Problem } from './refuse.ts';
import { toLanguageList } from './to-language-list.ts';

const proseOf = z.record(z.string(), z.record(z.string(), z.unknown()));
const items = z.array(z.record(z.string(), z.unknown()));

/** `![what](address)` and `![what][name]` of Markdown, unless the sign in front says that it is none. */
const PICTURE = /(?<!\\)!\[(?:[^\]\\]|\\.)*\](?:\(|\[)/u;

/** Whether a long text, Markdown, shows a picture. */
export function holdsPicture(markdown: string): boolean {
  return PICTURE.test(markdown);
}

/**
 * Pictures in the long texts of these languages. The editor of the CMS puts them in by addresses of
 * the CMS, which no reader may load.
 */
export function checkTexts(
  strapi: Core.Strapi,
  entry: RawEntry,
  shape: ModelShape,
  locales: readonly Locale[],
): Problem[] {
  const prose = proseOf.parse(entry['prose'] ?? {});
  const language = getEditorLocale(strapi);
  return locales.flatMap((locale) =>
    findPictures(shape.prose, prose[locale] ?? {}).map((path) => ({
      key: 'publish.picture',
      params: {
        field: toFieldName(language, entry.type, shape.prose, path),
        languages: toLanguageList(strapi, [locale]),
      },
      path,
    })),
  );
}

/** Paths of the long texts that hold a picture. */
function findPictures(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): string[][] {
  return fields.flatMap((field): string[][] => {
    const value = values[field.name];
    if (field.kind === 'scalar') {
      const found = field.type === 'richtext' && typeof value === 'string' && holdsPicture(value);
      return found ? [[field.name]] : [];
    }
    if (field.kind !== 'component') return [];
    return items
      .parse(value ?? [])
      .flatMap((item, at) =>
        findPictures(field.fields, item).map((path) => [field.name, String(at), ...path]),
      );
  });
}
