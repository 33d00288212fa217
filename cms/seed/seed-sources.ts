import { sourceDocument } from '@closer/shared/content/source-document.ts';
import { languageTag } from '@closer/shared/content/text.ts';
import { z } from 'zod';
import { optionalKey } from './seed-fields.ts';

/** A file of `source-document/`: a document that several entries took facts from, written once. */
export const seedSourceFile = sourceDocument.omit({ wording: true }).extend({
  titles: z.record(languageTag, z.string().trim().min(1)),
  publisher: optionalKey,
  published: sourceDocument.shape.published.default(null),
  url: sourceDocument.shape.url.default(null),
  language: sourceDocument.shape.language.default(null),
});

/** Documents by the names of their files; a file that cannot be read says nothing. */
export type SourceFiles = ReadonlyMap<string, z.infer<typeof seedSourceFile> | null>;

const entryWithSources = z.looseObject({ sources: z.array(z.unknown()) });
const namedSource = z.looseObject({ document: z.string() });

/**
 * `schema` for files whose `sources` name a document: `{document: conet-description, wording: …}`
 * is read as that document with this wording. A document without a file is an issue of its own.
 */
export function withSourceFiles<Schema extends z.ZodType>(schema: Schema, files: SourceFiles) {
  return z.preprocess((value, context) => {
    const entry = entryWithSources.safeParse(value);
    if (!entry.success) return value;
    const sources = entry.data.sources.map((source, at) => {
      const named = namedSource.safeParse(source);
      if (!named.success) return source;
      const { document, ...own } = named.data;
      if (!files.has(document)) {
        context.addIssue({
          code: 'custom',
          path: ['sources', at, 'document'],
          message: `there is no source-document "${document}" in the seed`,
        });
      }
      return { ...files.get(document), ...own };
    });
    return { ...entry.data, sources };
  }, schema);
}
