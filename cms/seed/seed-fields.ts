import { edition } from '@closer/shared/content/edition.ts';
import { period } from '@closer/shared/content/fuzzy-date.ts';
import { indicator } from '@closer/shared/content/indicator.ts';
import { proseFields } from '@closer/shared/content/prose.ts';
import { range } from '@closer/shared/content/range.ts';
import { sourceDocument } from '@closer/shared/content/source-document.ts';
import { languageTag } from '@closer/shared/content/text.ts';
import { z } from 'zod';

/*
 * What files of the seed have in common.
 */

/** The key of another seed entry: its code, or its file name without the ending. */
export const key = z.string().min(1);
export const optionalKey = key.nullable().default(null);
export const keys = z.array(key).default([]);
export const optionalText = z.string().trim().min(1).nullable().default(null);

/** `{en: Housing, mk: Домување}` becomes the list of texts that the content schemas want. */
export const oneTextEach = z
  .record(languageTag, z.string().trim().min(1))
  .transform((map) => Object.entries(map).map(([language, text]) => ({ language, text })));

/** `{en: [Guide, Handbook]}` becomes the same list, several texts a language. */
export const manyTextsEach = z
  .record(languageTag, z.array(z.string().trim().min(1)))
  .transform((map) =>
    Object.entries(map).flatMap(([language, texts]) => texts.map((text) => ({ language, text }))),
  );

export const seedProseFields = {
  title: proseFields.title,
  /** Left out, the CMS makes it from the title. */
  slug: proseFields.slug.nullable().default(null),
  summary: optionalText,
  body: optionalText,
};

export const seedRange = { min: range.shape.min.default(null), max: range.shape.max.default(null) };

export const seedPeriod = period
  .extend({
    start: period.shape.start.default(null),
    end: period.shape.end.default(null),
    statedMonths: period.shape.statedMonths.default(null),
  })
  .nullable()
  .default(null);

export const seedEdition = edition.extend({
  title: optionalText,
  version: optionalText,
  supersedes: optionalText,
  adaptedBy: optionalKey,
  /** File names. */
  files: keys,
  url: edition.shape.url.default(null),
});

export const seedIndicator = indicator.extend({
  label: optionalKey,
  planned: indicator.shape.planned.default(null),
  reached: indicator.shape.reached.default(null),
  group: optionalKey,
  source: optionalText,
  language: indicator.shape.language.default(null),
});

export const seedIndicators = z.array(seedIndicator).default([]);

/** Documents that facts were taken from; `publisher` is the key of an organisation. */
export const seedSources = z
  .array(
    sourceDocument.extend({
      titles: oneTextEach.default([]),
      publisher: optionalKey,
      published: sourceDocument.shape.published.default(null),
      url: sourceDocument.shape.url.default(null),
      language: sourceDocument.shape.language.default(null),
      wording: optionalText,
    }),
  )
  .default([]);
