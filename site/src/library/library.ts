import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Event } from '@closer/shared/content/event.ts';
import type { IdentityAsset } from '@closer/shared/content/identity-asset.ts';
import type { Leaflet } from '@closer/shared/content/leaflet.ts';
import type { Material } from '@closer/shared/content/material.ts';
import type { MediaFile } from '@closer/shared/content/media-file.ts';
import type { Network } from '@closer/shared/content/network.ts';
import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Page } from '@closer/shared/content/page.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Programme } from '@closer/shared/content/programme.ts';
import type { Project } from '@closer/shared/content/project.ts';
import type { Site } from '@closer/shared/content/site.ts';
import type { Scheme, Term } from '@closer/shared/content/term.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { Snapshot, SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import type { LibraryDocument } from './build-documents.ts';
import type { EventPart } from './build-event-parts.ts';
import type { Facets } from './build-facets.ts';
import type { Relations } from './build-relations.ts';

/** A work with editions. */
export type EditionedWork = Material | Leaflet;

/** What the library lists: all that one can take away. */
export type Work = EditionedWork | IdentityAsset;

/** An entry that has a page of its own. */
export type PageEntry =
  | Work
  | Campaign
  | CaseStudy
  | Project
  | Programme
  | Network
  | ActionPlan
  | Portfolio
  | Event
  | Organisation
  | Place
  | Term
  | Page;

/** The whole published library, typed, with its relations followed both ways. Built once a snapshot. */
export interface Library {
  readonly snapshot: Snapshot;
  /** Null where the snapshot holds none: a finding. */
  readonly site: Site | null;
  /** Every entry with what the publish path knows of it, by entry id. */
  readonly records: ReadonlyMap<string, SnapshotEntry>;
  /** Everything that has a page. */
  readonly pageEntries: readonly PageEntry[];
  /** Materials, leaflets and identity assets, newest first. */
  readonly works: readonly Work[];
  /** Newest first. */
  readonly materials: readonly Material[];
  /** By id, newest first. */
  readonly materialsById: ReadonlyMap<string, Material>;
  readonly leaflets: ReadonlyMap<string, Leaflet>;
  /** By id. */
  readonly identityAssets: ReadonlyMap<string, IdentityAsset>;
  /** By id, the one that began last first; those without dates at the end. */
  readonly campaigns: ReadonlyMap<string, Campaign>;
  readonly caseStudies: ReadonlyMap<string, CaseStudy>;
  /** By id, the one that began last first; those without dates at the end. */
  readonly projects: ReadonlyMap<string, Project>;
  /** By id. */
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly networks: ReadonlyMap<string, Network>;
  /** By id, the one that began last first; those without dates at the end. */
  readonly actionPlans: ReadonlyMap<string, ActionPlan>;
  /** By id. */
  readonly portfolios: ReadonlyMap<string, Portfolio>;
  /** By id, the last day first; those without dates at the end. */
  readonly events: ReadonlyMap<string, Event>;
  /** By id. */
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly places: ReadonlyMap<string, Place>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly pages: ReadonlyMap<string, Page>;
  /** Terms of a vocabulary in their order. */
  readonly termsByScheme: ReadonlyMap<Scheme, readonly Term[]>;
  readonly relations: Relations;
  readonly facets: Facets;
  /** All events, then those of each country, kind, language, access feature and without a fee. */
  readonly eventParts: readonly EventPart[];
  /** Texts of files, by the id of their work, in the order of its editions and files. */
  readonly documents: ReadonlyMap<string, readonly LibraryDocument[]>;
  /** First pages of PDFs as pictures, by the digest of the PDF. */
  readonly previews: ReadonlyMap<string, MediaFile>;
  /** Digests of pictures that do not unpack: pages do without them. */
  readonly broken: ReadonlySet<string>;
  /** Path below the base of an entry's page, in every language: `/bg/material/x/`. */
  readonly paths: ReadonlyMap<string, Readonly<Record<Locale, string>>>;
  /** Page entries by path, the way back. */
  readonly entriesByPath: ReadonlyMap<
    string,
    { readonly entry: PageEntry; readonly locale: Locale }
  >;
  /** Two entries that claim one address by their own words, as paths. */
  readonly duplicatePaths: readonly { readonly path: string; readonly entry: PageEntry }[];
}
