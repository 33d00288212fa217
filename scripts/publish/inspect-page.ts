/** What the checks before a release want to know of a page. */
export interface PageFacts {
  /** Addresses of the site that it names, below the base, decoded, without query and fragment. */
  readonly links: readonly string[];
  /** Links that lead out of the base of the site on its own host. */
  readonly strays: readonly string[];
  /** Number of `h1` elements. */
  readonly headings: number;
}

const SILENT =
  /<!--[\s\S]*?-->|<script\b[^>]*>[\s\S]*?<\/script>|<style\b[^>]*>[\s\S]*?<\/style>/giu;
const SCRIPT_SOURCE = /<script\b[^>]*?\ssrc="([^"]*)"/giu;
const ADDRESS = /\s(?:href|src|action|poster|data|component-url|renderer-url)="([^"]*)"/giu;
const SOURCE_SET = /\ssrcset="([^"]*)"/giu;
const SOCIAL = /<meta\b[^>]*?\scontent="(https?:\/\/[^"]*)"/giu;
const HEADING = /<h1[\s>]/giu;

/**
 * Finds the links and headings of a page.
 *
 * @param html a page as the site's compiler writes it: attributes in double quotes.
 * @param path its address below the base.
 */
export type InspectPage = (html: string, path: string) => PageFacts;

/** Address of a link: below the base, on the same host but out of the base, or somewhere else. */
type Target = { readonly link: string } | { readonly stray: string } | null;

/**
 * Makes the reader of pages for one site. Most links are on every page, so it remembers where they lead.
 *
 * @param siteUrl without a slash at its end.
 */
export function createPageInspector(siteUrl: string): InspectPage {
  const { origin, pathname } = new URL(siteUrl);
  const base = pathname === '/' ? '' : pathname;
  const known = new Map<string, Target>();
  const resolve = (address: string, path: string): Target => {
    const url = URL.parse(decodeEntities(address), `${origin}${base}${path}`);
    if (url?.origin !== origin) return null;
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`))
      return { stray: url.pathname };
    return { link: decodePath(url.pathname.slice(base.length)) || '/' };
  };
  const find = (address: string, path: string): Target => {
    // Any other address leads elsewhere from each page.
    if (!address.startsWith('/')) return resolve(address, path);
    const before = known.get(address);
    if (before !== undefined) return before;
    const target = resolve(address, path);
    known.set(address, target);
    return target;
  };
  return (html, path) => {
    const text = html.replace(SILENT, '');
    const links = new Set<string>();
    const strays = new Set<string>();
    for (const address of new Set(findAddresses(html, text))) {
      const target = find(address, path);
      if (target === null) continue;
      if ('link' in target) links.add(target.link);
      else strays.add(target.stray);
    }
    return { links: [...links], strays: [...strays], headings: countHeadings(text) };
  };
}

function countHeadings(text: string): number {
  return text.match(HEADING)?.length ?? 0;
}

function findAddresses(html: string, text: string): readonly string[] {
  const values = (source: string, pattern: RegExp): string[] =>
    [...source.matchAll(pattern)].map((match) => match[1] ?? '');
  return [
    ...values(text, ADDRESS),
    ...values(html, SCRIPT_SOURCE),
    ...values(text, SOCIAL),
    ...values(text, SOURCE_SET).flatMap((set) =>
      set.split(',').map((candidate) => candidate.trim().split(/\s/u)[0] ?? ''),
    ),
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#39': "'",
  '#38': '&',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(amp|quot|lt|gt|#39|#38);/gu,
    (whole, name: string) => ENTITIES[name] ?? whole,
  );
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
