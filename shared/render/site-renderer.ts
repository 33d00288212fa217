import type { Locale } from '../locales.ts';
import type { SearchClient } from '../search/search-client.ts';
import type { SearchDocument } from '../search/search-document.ts';
import type { SearchRecord } from '../search/search-record.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { FindingKey, FindingParams } from './finding-words.ts';

/** What the site is told from outside. */
export interface SiteSettings {
  /** Address readers use, without a slash at its end: `https://example.org/library`. Canonical links need it. */
  readonly siteUrl: string;
  /** `POST /search` is answered on the same origin. Without it the static index serves. */
  readonly searchServer: boolean;
  /**
   * The day that it is, in UTC: `2026-10-05`. Pages say by it what is over, so a page changes on the day after an event and
   * on no other.
   */
  readonly today: string;
  /** Addresses of pages that readers have met, whether they are there or not: a part of a list that is empty leads on. */
  readonly formerPaths?: readonly string[];
}

/** Bytes of the store by digest; a fault to throw for a digest that is not there. */
export type ReadMedia = (sha256: string) => Promise<Uint8Array>;

/** One thing the site can give, not yet made. */
export interface OutputPlan {
  /** Address below the site's base, with its slash at the front: `/bg/material/x/`. */
  readonly path: string;
  /** A `variant` is made from one file by a recipe that its key holds whole: other code makes the same bytes of it. */
  readonly kind: 'page' | 'asset' | 'media' | 'variant' | 'redirect' | 'gone';
}

/** One thing the site gives, made. */
export interface Output {
  readonly path: string;
  /** Status that the address answers with: 200, 301, 404, 410. */
  readonly status: number;
  /** Media type with its charset. */
  readonly type: string;
  /** Headers beyond the type: `location`, `content-disposition`, `cache-control`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes, or the digest of bytes that the store has. */
  readonly body: Uint8Array | { readonly sha256: string };
}

/** One thing that was made, without its bytes. */
export interface MadeOutput extends Pick<Output, 'path' | 'status' | 'type'> {
  /** Of the bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** What is wrong with an entry, in the words of the person who can mend it. */
export interface Finding {
  /** Language of the text at fault; null where the fault is a fact. */
  readonly locale: string | null;
  readonly type: string;
  /** Title of the entry, or its id where it has none. */
  readonly entry: string;
  readonly field: string;
  /** In English, for logs. */
  readonly problem: string;
  /** The same for editors, in their language; left out where no editor can mend it. */
  readonly key?: FindingKey;
  readonly params?: FindingParams;
  readonly adminPath: string | null;
}

/** The site with a library in it. */
export interface OpenSite {
  /** Every output, sorted by path. */
  plan(): readonly OutputPlan[];
  /**
   * Digest of everything the output at `path` is made from: equal key, equal bytes (of the same compiled site). Costs
   * little more than nothing after `render` of the same path, which has its view at hand.
   */
  getKey(path: string): string;
  /** Makes one. Throws `RenderError` naming path, entry and locale. */
  render(path: string): Promise<Output>;
  /**
   * Outputs that tell of the others, and so are made last: what a reader can keep on a device, with the sizes and digests of what
   * was made.
   * @param made every output of the plan
   */
  offlineLists(made: readonly MadeOutput[]): readonly Output[];
  /** Everything that can be found in a language, as data: what the static index and Meilisearch are made from. */
  searchRecords(locale: Locale): readonly SearchRecord[];
  /** The same as documents of Meilisearch, for the index that `getIndexSettings` of `search/index-settings.ts` describes. */
  searchDocuments(locale: Locale): readonly SearchDocument[];
  /** What must be mended before a release; empty when all is well. */
  findings(): readonly Finding[];
  /** What editors should look at; stops no release. */
  warnings(): readonly Finding[];
}

/** The one interface between the publisher and the compiled site. */
export interface SiteRenderer {
  /** Digest of the compiled site: new code never leaves old pages. */
  readonly digest: string;
  open(snapshot: Snapshot, settings: SiteSettings, readMedia: ReadMedia): OpenSite;
  /** Search by Meilisearch, as the site server does it. `ask` is one `POST /multi-search`. */
  readonly createSearchClient: (ask: (body: unknown) => Promise<unknown>) => SearchClient;
}
