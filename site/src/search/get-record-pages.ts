import type { Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { isInItsLocale } from '../library/build-documents.ts';
import { getReplacedEditions } from '../library/get-replaced-editions.ts';
import type { EditionedWork, Library } from '../library/library.ts';

/**
 * Pages of the documents of a work that are in a language, for the index of that language. An edition that another
 * replaces is left out, as is a page whose words stand in another file of the work: for print and for the screen.
 * Nothing to spread where there is none.
 */
export function getRecordPages(
  library: Library,
  work: EditionedWork,
  locale: Locale,
): Pick<SearchRecord, 'pages'> {
  const documents = library.documents.get(work.id) ?? [];
  if (documents.length === 0) return {};
  const replaced = getReplacedEditions(work);
  const met = new Set<string>();
  const pages = documents
    .filter((each) => each.locale === locale && isInItsLocale(each) && !replaced.has(each.edition))
    .flatMap(({ numbered, parts }) =>
      parts.flatMap((part) =>
        part.pages.map(({ id, number, text }) => ({
          path: `${part.path}#${id}`,
          number: numbered ? number : null,
          text: text.replace(/\s+/gu, ' ').trim(),
        })),
      ),
    )
    .filter(({ text }) => text !== '' && !met.has(text) && met.add(text));
  return pages.length === 0 ? {} : { pages };
}
