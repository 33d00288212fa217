import type { Edition } from '@closer/shared/content/edition.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import type { DocumentPage, DocumentPart, LibraryDocument } from '../library/build-documents.ts';
import { getReplacedEditions } from '../library/get-replaced-editions.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildDownloads, getEditionTitle } from './build-download.ts';
import { buildFrame } from './build-frame.ts';
import { buildLink } from './build-link.ts';
import type { DocumentLinkView, DocumentPageView, DocumentView } from './document-view.ts';
import { getTextLocales } from './entry-frame.ts';
import { groupContents } from './group-contents.ts';
import type { FrameView, LinkView } from './frame-view.ts';
import type { DownloadView } from './material-view.ts';
import { getId } from './json-ld-reference.ts';
import type { JsonLdNode } from './json-ld.ts';
import { getForeignLang, inEveryLocale, toHref, toUrl, type SiteContext } from './site-context.ts';

/**
 * One part of the text of a file. It stands in the language of the file alone: the other languages of the switch lead to
 * the page of the work.
 *
 * @param part one of the document's
 */
export function buildDocumentView(
  context: SiteContext,
  document: LibraryDocument,
  part: DocumentPart,
): DocumentView {
  const { work, edition, locale, parts } = document;
  const say = t(locale);
  const title = getEditionTitle(work, edition, locale);
  const link = buildLink(context, work, locale);
  const at = parts.indexOf(part);
  return {
    page: 'document',
    frame: buildDocumentFrame(context, document, part, title.text),
    crumbs: buildCrumbs(
      context,
      locale,
      [
        { path: `/${locale}/library/`, label: say('nav.library'), lang: null },
        { path: getWorkPath(context, document, locale), label: link.label, lang: link.lang },
      ],
      { text: say('document.kind'), lang: null },
    ),
    title,
    work: link,
    notes: buildNotes(document, part),
    lang: getForeignLang(edition.language, locale),
    dir: isRightToLeft(edition.language) ? 'rtl' : null,
    download: buildFile(context, document),
    pages: part.pages.map((page) => buildPage(context, document, page)),
    contents: parts.flatMap((each) =>
      each === part
        ? each.pages.map((page) => buildPageLink(document, page))
        : buildPartLink(context, document, each),
    ),
    previous: buildNeighbour(context, document, parts[at - 1]),
    next: buildNeighbour(context, document, parts[at + 1]),
  };
}

/** The file, without the way to its text: that is here. */
function buildFile(
  context: SiteContext,
  { work, edition, filePath, locale }: LibraryDocument,
): DownloadView | null {
  const href = toHref(context, filePath);
  const found = buildDownloads(context, work, edition, locale).find((each) => each.href === href);
  return found === undefined ? null : { ...found, text: null };
}

function buildDocumentFrame(
  context: SiteContext,
  document: LibraryDocument,
  part: DocumentPart,
  title: string,
): FrameView {
  const { work, edition, locale, parts } = document;
  const kind = t(locale)('document.kind');
  const name = [
    title,
    ...getDistinction(context, document),
    parts.length === 1 ? kind : getPartName(document, part),
  ].join(' · ');
  const url = toUrl(context, part.path);
  const beginning = part.pages.map(({ text }) => text).join(' ');
  const jsonLd: JsonLdNode = {
    '@type': 'WebPage',
    '@id': url,
    url,
    name,
    inLanguage: edition.language,
    about: { '@type': 'CreativeWork', '@id': getId(context, work, locale) },
    isBasedOn: toUrl(context, document.filePath),
  };
  return buildFrame(context, {
    locale,
    paths: inEveryLocale((code) =>
      code === locale ? part.path : getWorkPath(context, document, code),
    ),
    title: name,
    description: beginning.replace(/\s+/gu, ' ').trim() || kind,
    textLocales: getTextLocales(work, locale),
    textLocale: locale,
    translated: false,
    jsonLd,
    metas: [],
    openGraphType: 'article',
    pictureHue: null,
  });
}

/** What tells the text of one edition from those of others in its language: for print, version 2. Empty where there is one. */
function getDistinction(
  { library }: SiteContext,
  { work, edition, locale }: LibraryDocument,
): readonly string[] {
  const inLanguage = library.documents
    .get(work.id)
    ?.filter((each) => each.edition.language === edition.language);
  return inLanguage?.length === 1 ? [] : getEditionLabels(edition, locale);
}

/** `For printing`, `Version 2`. */
function getEditionLabels({ kind, version }: Edition, locale: Locale): readonly string[] {
  const say = t(locale);
  return [
    say(`editionKind.${kind}`),
    ...(version === null ? [] : [say('edition.version', { version })]),
  ];
}

function getWorkPath({ library }: SiteContext, { work }: LibraryDocument, locale: Locale): string {
  return library.paths.get(work.id)?.[locale] ?? `/${locale}/`;
}

function buildNotes(document: LibraryDocument, part: DocumentPart): readonly string[] {
  const { work, edition, locale, parts } = document;
  const say = t(locale);
  const read = parts.at(-1)?.pages.at(-1)?.number ?? 0;
  // A very long file is not read to its end.
  const total = Math.max(read, document.file.pages ?? 0);
  const foreign = getForeignLang(edition.language, locale);
  return [
    part.pages.length === total
      ? null
      : say('document.of', { range: getPartName(document, part), total: String(total) }),
    foreign === null ? null : getLanguageName(locale, foreign),
    ...getEditionLabels(edition, locale),
    getReplacedEditions(work).has(edition) ? say('edition.superseded') : null,
  ].filter((note) => note !== null);
}

function buildPage(
  context: SiteContext,
  document: LibraryDocument,
  { id, number, text }: DocumentPage,
): DocumentPageView {
  const { locale, numbered, filePath, file } = document;
  const hasPages = numbered && file.ext === '.pdf';
  return {
    id,
    heading: getPageName(document, number),
    inFile: hasPages
      ? {
          href: `${toHref(context, filePath)}#page=${number}`,
          label: t(locale)('document.inFile', { number: String(number) }),
          lang: null,
        }
      : null,
    blocks: groupContents(text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '')),
  };
}

/** `Page 7`, `Part 2`. */
function getPageName({ locale, numbered }: LibraryDocument, number: number): string {
  return t(locale)(numbered ? 'document.page' : 'document.part', { number: String(number) });
}

/** `Pages 11–20`, `Page 21`. */
function getPartName(document: LibraryDocument, { pages }: DocumentPart): string {
  const first = pages[0]?.number ?? 1;
  const last = pages.at(-1)?.number ?? first;
  if (first === last) return getPageName(document, first);
  const { locale, numbered } = document;
  return t(locale)(numbered ? 'document.pages' : 'document.parts', {
    first: String(first),
    last: String(last),
  });
}

function buildPageLink(document: LibraryDocument, { id, number }: DocumentPage): DocumentLinkView {
  const name = getPageName(document, number);
  return { href: `#${id}`, label: String(number), name, lang: null };
}

function buildPartLink(
  context: SiteContext,
  document: LibraryDocument,
  part: DocumentPart,
): DocumentLinkView {
  const numbers = [part.pages[0]?.number, part.pages.at(-1)?.number];
  return {
    href: toHref(context, part.path),
    label: [...new Set(numbers)].join('–'),
    name: getPartName(document, part),
    lang: null,
  };
}

function buildNeighbour(
  context: SiteContext,
  document: LibraryDocument,
  part: DocumentPart | undefined,
): LinkView | null {
  if (part === undefined) return null;
  return { href: toHref(context, part.path), label: getPartName(document, part), lang: null };
}

/** Scripts that are written from right to left, as ISO 15924 names them. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '');
}
