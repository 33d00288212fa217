import { ENTRY_SCHEMAS, ENTRY_TYPES, type EntryType } from '@closer/shared/content/entry.ts';

/** Strapi's name for a type of the library. */
export type LibraryUid = { [Type in EntryType]: `api::${Type}.${Type}` }[EntryType];

const UIDS: Readonly<Record<EntryType, LibraryUid>> = {
  term: 'api::term.term',
  place: 'api::place.place',
  programme: 'api::programme.programme',
  organisation: 'api::organisation.organisation',
  project: 'api::project.project',
  network: 'api::network.network',
  material: 'api::material.material',
  campaign: 'api::campaign.campaign',
  'identity-asset': 'api::identity-asset.identity-asset',
  leaflet: 'api::leaflet.leaflet',
  'case-study': 'api::case-study.case-study',
  'action-plan': 'api::action-plan.action-plan',
  portfolio: 'api::portfolio.portfolio',
  event: 'api::event.event',
  page: 'api::page.page',
  site: 'api::site.site',
};

export const LIBRARY_UIDS: readonly LibraryUid[] = ENTRY_TYPES.map((type) => UIDS[type]);

/** Types of one form for all languages and without drafts: what is saved is live. */
export const PLAIN_TYPES: readonly EntryType[] = ENTRY_TYPES.filter(
  (type) => !('prose' in ENTRY_SCHEMAS[type].shape),
);

/** Strapi's name of a type: `api::case-study.case-study`. */
export function toUid(type: EntryType): LibraryUid {
  return UIDS[type];
}

/** The type of the library that Strapi means; undefined for Strapi's own types. */
export function toEntryType(uid: string): EntryType | undefined {
  return ENTRY_TYPES.find((type) => UIDS[type] === uid);
}

/** Strapi's Content Manager page of an entry, as a path below the CMS. */
export function toAdminPath(type: EntryType, documentId: string): string {
  const kind = type === 'site' ? 'single-types' : 'collection-types';
  const entry = type === 'site' ? '' : `/${documentId}`;
  return `/admin/content-manager/${kind}/${UIDS[type]}${entry}`;
}
