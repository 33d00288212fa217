import { ENTRY_TYPES, type EntryType } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { Data, Library } from './library.ts';
import type { TestCms } from './start-strapi.ts';
import { uploadPicture } from './upload-picture.ts';

/** Types whose entries are written and published language by language; of `site` there is one. */
export type WrittenType = Exclude<EntryType, 'term' | 'place' | 'programme' | 'site'>;

const PLAIN: readonly string[] = ['term', 'place', 'programme', 'site'];

export const WRITTEN_TYPES: readonly WrittenType[] = ENTRY_TYPES.filter(
  (type): type is WrittenType => !PLAIN.includes(type),
);

let made = 0;

/** What an entry needs beside its title to be published. Files are uploaded. */
export async function getNeeds(cms: TestCms, type: WrittenType): Promise<Data> {
  made += 1;
  switch (type) {
    case 'material':
      return { licence: 'cc-by-4.0' };
    case 'page':
      return { code: `page-${String(made)}` };
    case 'identity-asset': {
      const file = await uploadPicture(cms, `asset-${String(made)}.png`);
      return {
        kind: 'logo',
        licence: 'brand-use',
        variants: [{ tone: 'light', files: [file] }],
        variantsAlt: 'Two hands.',
      };
    }
    case 'organisation':
    case 'campaign':
    case 'leaflet':
    case 'case-study':
    case 'project':
    case 'network':
    case 'action-plan':
    case 'portfolio':
    case 'event':
      return {};
  }
}

/** A draft that is fit to be published, with these fields beside or instead; gives its document id. */
export async function makeEntry(
  cms: TestCms,
  library: Library,
  type: WrittenType,
  locale: Locale,
  data: Data & { readonly title: string },
): Promise<string> {
  return await library.create(type, locale, { ...(await getNeeds(cms, type)), ...data });
}
