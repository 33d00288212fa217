import type { Edition } from '@closer/shared/content/edition.ts';
import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { DEFAULT_LOCALE, locale as localeSchema, type Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import { getProse, getProseLocales } from '../library/get-prose.ts';
import type { FileAddress } from '../library/build-file-paths.ts';
import type { EditionedWork } from '../library/library.ts';
import { describeFile, getFormatName } from './format-facts.ts';
import type { LinkView, TextView } from './frame-view.ts';
import { getTitle } from './build-link.ts';
import type { DownloadView } from './material-view.ts';
import { getForeignLang, getLang, toHref, type SiteContext } from './site-context.ts';

/** Title of an edition: its own, else the work's in the edition's language, else as the page shows it. */
export function getEditionTitle(work: EditionedWork, edition: Edition, locale: Locale): TextView {
  if (edition.title !== null)
    return { text: edition.title, lang: getForeignLang(edition.language, locale) };
  const own = localeSchema.safeParse(edition.language);
  const shown = own.success ? getProse(work, own.data) : null;
  return shown !== null && getLang(shown.textLocale) === edition.language
    ? { text: shown.prose.title, lang: getForeignLang(edition.language, locale) }
    : getTitle(work, locale);
}

/** Everything that an edition offers: its files, then its address elsewhere. */
export function buildDownloads(
  context: SiteContext,
  work: EditionedWork,
  edition: Edition,
  locale: Locale,
): readonly DownloadView[] {
  const title = getEditionTitle(work, edition, locale).text;
  const files = (context.filePaths.get(edition) ?? []).map((address) =>
    buildFileDownload(context, edition, address, title, locale),
  );
  return edition.url === null
    ? files
    : [...files, buildExternalDownload(edition, edition.url, title, locale)];
}

function buildFileDownload(
  context: SiteContext,
  edition: Edition,
  address: FileAddress,
  title: string,
  locale: Locale,
): DownloadView {
  const { file, path } = address;
  const facts = describeFile(locale, file);
  return {
    href: toHref(context, path),
    label: t(locale)('edition.link', {
      title,
      details: [...facts, getLanguageName(locale, edition.language)].join(', '),
    }),
    shortLabel: facts.join(', '),
    format: getFormatName(file),
    hreflang: edition.language,
    fileName: getFileName(title, edition, file),
    external: false,
    text: buildTextLink(context, address, title, locale),
    accessibility: getAccessibility(file, locale),
  };
}

function buildTextLink(
  context: SiteContext,
  { work, path, holder }: FileAddress,
  title: string,
  locale: Locale,
): LinkView | null {
  const document = context.library.documents.get(work.id)?.find((each) => each.filePath === path);
  const [first] = document?.parts ?? [];
  if (first === undefined || holder.language === null) return null;
  return {
    href: toHref(context, first.path),
    label: t(locale)('document.readLink', {
      title,
      language: getLanguageName(locale, holder.language),
    }),
    lang: null,
  };
}

function buildExternalDownload(
  edition: Edition,
  url: string,
  title: string,
  locale: Locale,
): DownloadView {
  const { hostname } = new URL(url);
  return {
    href: url,
    label: t(locale)('edition.link', {
      title,
      details: [hostname, getLanguageName(locale, edition.language)].join(', '),
    }),
    shortLabel: hostname,
    format: hostname,
    hreflang: edition.language,
    fileName: null,
    external: true,
    text: null,
    accessibility: null,
  };
}

/**
 * Name that a file is saved under when its address is opened by itself: a designer's file keeps the name of its
 * address, which says tone, language and size.
 */
export function getSavedName({ path, file, holder, work }: FileAddress): string {
  if (work.type === 'identity-asset' || !('kind' in holder))
    return path.slice(path.lastIndexOf('/') + 1);
  const [locale = DEFAULT_LOCALE] = getProseLocales(work, DEFAULT_LOCALE);
  return getFileName(getEditionTitle(work, holder, locale).text, holder, file);
}

/** Name to save a file as: its title and language, without what file systems refuse. */
function getFileName(title: string, edition: Edition, file: MediaFile): string {
  const version = edition.version === null ? '' : ` ${edition.version}`;
  const stem = `${title}${version} (${edition.language})`;
  return `${stem.replace(/[\s\u0000-\u001f"*/:<>?\\|]+/gu, ' ').trim()}${file.ext}`;
}

function getAccessibility(file: MediaFile, locale: Locale): string | null {
  if (file.tagged === true) return t(locale)('edition.tagged');
  if (file.textLayer === true) return t(locale)('edition.untagged');
  return file.textLayer === false ? t(locale)('edition.scan') : null;
}
