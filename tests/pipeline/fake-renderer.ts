import { createHash } from 'node:crypto';
import type { Finding, Output, SiteRenderer } from '@closer/shared/render/site-renderer.ts';
import type { Snapshot, SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';
import { toCanonicalJson } from '@closer/shared/canonical-json.ts';

export interface FakeSite {
  /** Digest of the "compiled site". */
  readonly digest?: string;
  /** Page of an entry, where a test wants another than the usual. */
  readonly renderPage?: (entry: SnapshotEntry) => string;
  readonly findings?: readonly Finding[];
  readonly warnings?: readonly Finding[];
  /** Outputs that are made from one file each, beside the others. */
  readonly variants?: readonly string[];
  /** Called before an output is made. */
  readonly onRender?: (path: string) => void;
}

interface Made {
  readonly key: string;
  readonly make: () => Omit<Output, 'path'>;
}

/** A site of one page an entry, a style sheet, a home page, a 404 page and what is gone: all that the publisher cares for. */
export function makeFakeRenderer(site: FakeSite = {}): SiteRenderer {
  return {
    digest: site.digest ?? 'site-1',
    createSearchClient: () => ({ search: () => Promise.reject(new Error('nothing is asked')) }),
    open(snapshot, settings) {
      const base = new URL(settings.siteUrl).pathname.replace(/\/$/u, '');
      const outputs = planOutputs(snapshot, site, base);
      return {
        plan: () =>
          [...outputs]
            .map(([path]) => ({ path, kind: getKind(path, site) }))
            .sort((a, b) => (a.path < b.path ? -1 : 1)),
        getKey: (path) => outputs.get(path)?.key ?? '',
        render: (path) => {
          site.onRender?.(path);
          const made = outputs.get(path);
          if (made === undefined) return Promise.reject(new Error(`no output ${path}`));
          try {
            return Promise.resolve({ path, ...made.make() });
          } catch (error) {
            return Promise.reject(error instanceof Error ? error : new Error(String(error)));
          }
        },
        searchRecords: () => [],
        searchDocuments: () => [],
        offlineLists: () => [],
        findings: () => site.findings ?? [],
        warnings: () => site.warnings ?? [],
      };
    },
  };
}

function getKind(path: string, { variants = [] }: FakeSite) {
  if (variants.includes(path)) return 'variant' as const;
  return path.endsWith('/') ? ('page' as const) : ('asset' as const);
}

export const getEntryPath = ({ entry }: SnapshotEntry): string => `/en/${entry.type}/${entry.id}/`;

function planOutputs(snapshot: Snapshot, site: FakeSite, base: string): Map<string, Made> {
  const outputs = new Map<string, Made>();
  const add = (path: string, facts: unknown, made: Made['make']): void => {
    const key = createHash('sha256')
      .update(toCanonicalJson([path, facts]))
      .digest('hex');
    outputs.set(path, { key, make: made });
  };
  const page = (status: number, body: string) => ({
    status,
    type: 'text/html; charset=utf-8',
    headers: {},
    body: new TextEncoder().encode(`<!doctype html><html lang="en">${body}</html>\n`),
  });
  for (const each of snapshot.entries) {
    const text =
      site.renderPage?.(each) ?? `<h1>${each.entry.id}</h1><a href="${base}/en/">home</a>`;
    add(getEntryPath(each), [each, text], () => page(200, text));
  }
  const links = snapshot.entries.map((each) => `<a href="${base}${getEntryPath(each)}">x</a>`);
  const home = `<link rel="stylesheet" href="${base}/_astro/a.css"><h1>Home</h1>${links.join('')}`;
  add('/en/', home, () => page(200, home));
  add('/bg/', 'bg', () => page(200, '<h1>Начало</h1>'));
  add('/', 'chooser', () => page(200, '<h1>Closer</h1>'));
  add('/en/404/', 404, () => page(404, '<h1>Not found</h1>'));
  add('/bg/404/', 404, () => page(404, '<h1>Няма такава страница</h1>'));
  add('/_astro/a.css', 'css', () => ({
    status: 200,
    type: 'text/css; charset=utf-8',
    headers: {},
    body: new TextEncoder().encode('h1 { color: #1f1a2e }\n'.repeat(100)),
  }));
  for (const path of site.variants ?? []) {
    add(path, 'recipe', () => ({
      status: 200,
      type: 'image/webp',
      headers: {},
      body: new TextEncoder().encode(path),
    }));
  }
  for (const { slugs } of snapshot.gone) {
    for (const { locale, slug } of slugs) {
      add(`/${locale}/material/${slug}/`, 'gone', () => page(410, '<h1>Gone</h1>'));
    }
  }
  addFilesAndMoves(snapshot, base, add);
  return outputs;
}

function addFilesAndMoves(
  snapshot: Snapshot,
  base: string,
  add: (path: string, facts: unknown, made: Made['make']) => void,
): void {
  for (const each of snapshot.entries) {
    for (const { locale, slug } of each.formerSlugs) {
      const location = `${base}${getEntryPath(each)}`;
      add(`/${locale}/material/${slug}/`, location, () => ({
        status: 301,
        type: 'text/html; charset=utf-8',
        headers: { location },
        body: new TextEncoder().encode(`<meta http-equiv="refresh" content="0; url=${location}">`),
      }));
    }
    if (each.entry.type !== 'material') continue;
    for (const { sha256, name, mime } of each.entry.editions.flatMap(({ files }) => files)) {
      add(`/files/${sha256.slice(0, 8)}/${name}`, sha256, () => ({
        status: 200,
        type: mime,
        headers: { 'content-disposition': 'attachment' },
        body: { sha256 },
      }));
    }
  }
}
