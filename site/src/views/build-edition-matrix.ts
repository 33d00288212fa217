import { edition as editionSchema, type Edition } from '@closer/shared/content/edition.ts';
import { getFallbackOrder, type Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import { getWorkLanguages } from '../library/entry-facts.ts';
import { getReplacedEditions } from '../library/get-replaced-editions.ts';
import type { EditionedWork } from '../library/library.ts';
import { buildDownloads, getEditionTitle } from './build-download.ts';
import { buildLink } from './build-link.ts';
import type { EditionMatrixView, EditionView } from './material-view.ts';
import { getLang, type SiteContext } from './site-context.ts';

/** Editions as a table: a row a language, the reader's first; a column a kind. Null without editions. */
export function buildEditionMatrix(
  context: SiteContext,
  work: EditionedWork,
  locale: Locale,
): EditionMatrixView | null {
  if (work.editions.length === 0) return null;
  const replaced = getReplacedEditions(work);
  const kinds = editionSchema.shape.kind.options.filter((kind) =>
    work.editions.some((each) => each.kind === kind),
  );
  const newestFirst = [...work.editions].sort(
    (a, b) => Number(replaced.has(a)) - Number(replaced.has(b)),
  );
  return {
    kinds: kinds.map((kind) => ({ key: kind, label: t(locale)(`editionKind.${kind}`) })),
    rows: sortLanguages(getWorkLanguages(work), locale).map((lang) => ({
      lang,
      languageName: getLanguageName(locale, lang),
      own: lang === getLang(locale),
      cells: kinds.map((kind) =>
        newestFirst
          .filter((each) => each.language === lang && each.kind === kind)
          .map((each) => buildEdition(context, work, each, locale, replaced.has(each))),
      ),
    })),
  };
}

/** The reader's language, then the others as she would fall back on them, then those beyond the site's. */
export function sortLanguages(languages: readonly string[], locale: Locale): readonly string[] {
  const order = getFallbackOrder(locale).map(getLang);
  const known = order.filter((lang) => languages.includes(lang));
  return [...known, ...languages.filter((lang) => !known.includes(lang)).sort()];
}

/** One edition with its files. */
export function buildEdition(
  context: SiteContext,
  work: EditionedWork,
  edition: Edition,
  locale: Locale,
  superseded: boolean,
): EditionView {
  const { version, supersedes } = edition;
  const adapter =
    edition.adaptedBy === null ? undefined : context.library.organisations.get(edition.adaptedBy);
  return {
    key: `edition-${work.editions.indexOf(edition) + 1}`,
    title: getEditionTitle(work, edition, locale),
    languageName: getLanguageName(locale, edition.language),
    kindLabel: t(locale)(`editionKind.${edition.kind}`),
    versionLabel: version === null ? null : t(locale)('edition.version', { version }),
    supersedesLabel:
      supersedes === null ? null : t(locale)('edition.supersedes', { version: supersedes }),
    superseded,
    adaptedBy: adapter === undefined ? null : buildLink(context, adapter, locale),
    downloads: buildDownloads(context, work, edition, locale),
  };
}
