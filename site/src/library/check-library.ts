import type { Entry, LocalisedEntry } from '@closer/shared/content/entry.ts';
import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { toReason, type FindingReason } from '@closer/shared/render/finding-words.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import { checkFunding } from './check-funding.ts';
import { getMarkdownFields } from './get-markdown-fields.ts';
import { getMarkdownLinks, getMarkdownPictures } from './render-markdown.ts';
import type { EntryReference } from './entry-reference.ts';
import { getReferences } from './entry-references.ts';
import type { Library } from './library.ts';
import { getEntryName, toFinding } from './to-finding.ts';

/**
 * Everything that an editor must mend before a release, all together, in the order of the snapshot.
 * @param hasAddress tells whether the site answers a path below its base
 */
export function checkLibrary(
  library: Library,
  hasAddress: (path: string) => boolean,
): readonly Finding[] {
  const entries = library.snapshot.entries.map(({ entry }) => entry);
  return [
    ...checkSite(library, entries),
    ...entries.flatMap((entry) => [
      ...getReferences(entry).flatMap((each) => checkReference(library, entry, each)),
      ...checkCircle(library, entry),
      ...checkPictures(library, entry),
      ...('prose' in entry ? checkProseLinks(library, entry, hasAddress) : []),
    ]),
    ...checkPageCodes(library),
    ...checkFunding(library),
    ...library.duplicatePaths.map(({ path, entry }) => {
      const other = library.entriesByPath.get(path)?.entry;
      const name = other === undefined ? 'another entry' : getEntryName(other);
      return toFinding(
        library,
        entry,
        'slug',
        toReason('address-twice', { path, other: name }),
        path.split('/')[1],
      );
    }),
  ];
}

function checkSite(library: Library, entries: readonly Entry[]): readonly Finding[] {
  const sites = entries.filter((each) => each.type === 'site');
  if (sites.length === 1) return [];
  return [
    {
      locale: null,
      type: 'site',
      entry: 'site',
      field: '',
      ...(sites.length === 0
        ? toReason('site-missing')
        : toReason('site-twice', { count: sites.length })),
      adminPath:
        sites[0] === undefined ? null : (library.records.get(sites[0].id)?.adminPath ?? null),
    },
  ];
}

function checkReference(
  library: Library,
  entry: Entry,
  { field, ids, target, schemes }: EntryReference,
): readonly Finding[] {
  return ids.flatMap((id) => {
    const found = library.records.get(id)?.entry;
    if (found?.type !== target)
      return toFinding(library, entry, field, toReason('link-dead', { id, target }));
    if (found.type !== 'term' || schemes === null || schemes.includes(found.scheme)) return [];
    const wanted = schemes.join(' or ');
    return toFinding(
      library,
      entry,
      field,
      toReason('term-scheme', { code: found.code, scheme: found.scheme, wanted }),
    );
  });
}

/** Relations that must not lead back to where they began. */
const UPWARD = { term: 'broader', place: 'parent', project: 'partOf' } as const;

/** A place that lies in itself, a term wider than itself, a project that is a part of itself: named on every entry of the circle. */
function checkCircle(library: Library, entry: Entry): readonly Finding[] {
  if (entry.type !== 'term' && entry.type !== 'place' && entry.type !== 'project') return [];
  const up = (id: string): string | null =>
    library.terms.get(id)?.broader ??
    library.places.get(id)?.parent ??
    library.projects.get(id)?.partOf ??
    null;
  const met = new Set<string>();
  for (let at = up(entry.id); at !== null && !met.has(at); at = up(at)) {
    if (at === entry.id) return [toFinding(library, entry, UPWARD[entry.type], toReason('circle'))];
    met.add(at);
  }
  return [];
}

function checkPictures(library: Library, entry: Entry): readonly Finding[] {
  const field = entry.type === 'organisation' ? 'logo' : 'cover';
  const file = getPicture(entry);
  if (file === null || (file.mime.startsWith('image/') && file.width !== null)) return [];
  return [toFinding(library, entry, field, toReason('no-picture', { file: file.name }))];
}

function getPicture(entry: Entry): MediaFile | null {
  switch (entry.type) {
    case 'organisation':
      return entry.logo;
    case 'material':
    case 'campaign':
    case 'leaflet':
    case 'case-study':
    case 'project':
      return entry.cover;
    case 'identity-asset':
    case 'programme':
    case 'network':
    case 'action-plan':
    case 'portfolio':
    case 'event':
    case 'term':
    case 'place':
    case 'page':
    case 'site':
      return null;
  }
}

function checkPageCodes(library: Library): readonly Finding[] {
  const seen = new Set<string>();
  return [...library.pages.values()].flatMap((page) => {
    const twice = seen.has(page.code);
    seen.add(page.code);
    return twice
      ? toFinding(library, page, 'code', toReason('code-twice', { code: page.code }))
      : [];
  });
}

/**
 * Links from prose into the site, and pictures. Links to other hosts are not followed here. The editor of the CMS puts in
 * pictures by addresses of the CMS, which no reader may load.
 */
function checkProseLinks(
  library: Library,
  entry: LocalisedEntry,
  hasAddress: (path: string) => boolean,
): readonly Finding[] {
  return LOCALE_CODES.flatMap((locale) =>
    getMarkdownFields(entry, locale).flatMap(({ field, text }) =>
      [
        ...getMarkdownLinks(text).flatMap((href) => judgeLink(href, hasAddress) ?? []),
        ...getMarkdownPictures(text).map((src) => toReason('picture-in-text', { src })),
      ].map((reason) => toFinding(library, entry, field, reason, locale)),
    ),
  );
}

function judgeLink(href: string, hasAddress: (path: string) => boolean): FindingReason | null {
  if (/^(?:https?:|mailto:|tel:|#)/iu.test(href)) return null;
  if (!/^\/(?!\/)/u.test(href)) return toReason('link-form', { href });
  const path = decodePath(href.replace(/[?#].*$/u, ''));
  return hasAddress(path) ? null : toReason('link-nowhere', { href });
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
