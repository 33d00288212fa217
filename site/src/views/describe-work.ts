import type { Leaflet } from '@closer/shared/content/leaflet.ts';
import type { Material } from '@closer/shared/content/material.ts';
import type { MediaFile } from '@closer/shared/content/media-file.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { LibraryDocument } from '../library/build-documents.ts';
import type { FileAddress } from '../library/build-file-paths.ts';
import { getTermIds } from '../library/entry-facts.ts';
import type { EditionedWork, Work } from '../library/library.ts';
import { getTitle, pick } from './build-link.ts';
import { getTextLocale } from './entry-frame.ts';
import { getId, toReference, toReferences } from './json-ld-reference.ts';
import type { JsonLdNode } from './json-ld.ts';
import { LICENCE_DEEDS } from './licence.ts';
import { getLang, toUrl, type SiteContext } from './site-context.ts';

/** A work as schema.org says it: a `CreativeWork`, its files as `encoding`, its campaign as what it is `about`. */
export function describeWork(context: SiteContext, work: Work, locale: Locale): JsonLdNode {
  const { library } = context;
  const campaign = work.campaign === null ? undefined : library.campaigns.get(work.campaign);
  const terms = pick(library.terms, getTermIds(work));
  return {
    '@type': 'CreativeWork',
    inLanguage: getLang(getTextLocale(work, locale)),
    creator: toReferences(
      context,
      'Organization',
      pick(library.organisations, work.creators),
      locale,
    ),
    license: LICENCE_DEEDS[work.licence],
    about: [
      ...toReferences(context, 'DefinedTerm', terms, locale),
      ...(campaign === undefined ? [] : [toReference(context, 'EventSeries', campaign, locale)]),
    ],
    encoding: [
      ...(work.type === 'identity-asset' ? work.variants : work.editions)
        .flatMap((holder) => context.filePaths.get(holder) ?? [])
        .map((address) => describeFile(context, address)),
      ...(library.documents.get(work.id) ?? []).flatMap((each) => describeText(context, each)),
    ],
    ...(work.type === 'identity-asset' ? {} : describePublishing(context, work, locale)),
    ...(work.type === 'material' ? describeMaterial(context, work, locale) : {}),
    ...(work.type === 'leaflet' ? describeLeaflet(work, locale) : {}),
  };
}

function describePublishing(context: SiteContext, work: EditionedWork, locale: Locale): JsonLdNode {
  const publisher = work.publisher === null ? [] : [work.publisher];
  return {
    dateCreated: work.date?.value ?? null,
    publisher: toReferences(
      context,
      'Organization',
      pick(context.library.organisations, publisher),
      locale,
    ),
  };
}

function describeMaterial(context: SiteContext, material: Material, locale: Locale): JsonLdNode {
  const { library } = context;
  const competences = pick(library.terms, material.competences);
  return {
    ...(competences.length === 0 ? {} : { '@type': ['CreativeWork', 'LearningResource'] }),
    alternateName: material.altTitles.map((each) => each.text),
    spatialCoverage: toReferences(context, 'Place', pick(library.places, material.places), locale),
    teaches: competences.map((term) => getTitle(term, locale).text),
    isBasedOn: pick(library.materialsById, material.basedOn).map((each) =>
      getId(context, each, locale),
    ),
  };
}

function describeLeaflet(leaflet: Leaflet, locale: Locale): JsonLdNode {
  return {
    headline: leaflet.prose[getTextLocale(leaflet, locale)]?.headline ?? null,
  };
}

function describeFile(context: SiteContext, { path, file, holder }: FileAddress): JsonLdNode {
  const isEdition = 'kind' in holder;
  return {
    '@type': isPicture(file) ? 'ImageObject' : 'MediaObject',
    '@id': toUrl(context, path),
    contentUrl: toUrl(context, path),
    encodingFormat: file.mime,
    contentSize: String(file.size),
    inLanguage: holder.language,
    version: isEdition ? holder.version : null,
    accessibilityFeature: [
      ...(file.tagged === true ? ['taggedPDF'] : []),
      ...(isEdition && holder.kind === 'easy-to-read' ? ['simplifiedLanguage'] : []),
    ],
  };
}

/** The text of a file as web pages, by the first of them. */
function describeText(
  context: SiteContext,
  { edition, parts: [first] }: LibraryDocument,
): readonly JsonLdNode[] {
  if (first === undefined) return [];
  const url = toUrl(context, first.path);
  return [
    {
      '@type': 'MediaObject',
      '@id': url,
      contentUrl: url,
      encodingFormat: 'text/html',
      inLanguage: edition.language,
    },
  ];
}

const isPicture = ({ mime }: MediaFile): boolean => mime.startsWith('image/');
