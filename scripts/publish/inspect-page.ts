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
 * @param siteUrl without a slash at its end.
 */
export function inspectPage(html: string, path: string, siteUrl: string): PageFacts {
  const { origin, pathname } = new URL(siteUrl);
  const base = pathname === '/' ? '' : pathname;
  const text = html.replace(SILENT, '');
  const links = new Set<string>();
  const strays = new Set<string>();
  for (const address of findAddresses(html, text)) {
    const url = URL.parse(decodeEntities(address), `${origin}${base}${path}`);
    if (url?.origin !== origin) continue;
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) strays.add(url.pathname);
    else links.add(decodePath(url.pathname.slice(base.length)) || '/');
  }
  return { links: [...links], strays: [...strays], headings: [...text.matchAll(HEADING)].length };
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
