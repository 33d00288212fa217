import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { Release, ReleaseFile } from '@closer/shared/release/release.ts';
import type { InspectPage, PageFacts } from './inspect-page.ts';
import type { Store } from './store.ts';

/** Addresses that pages link to, each with the page that does; null where several do. */
export type Linked = Readonly<Record<string, string | null>>;

/** What was found in the pages that this run made. */
export interface Inspected {
  /** Address a page links to, with the first page that does and whether no other does. */
  readonly linked: Map<string, { readonly page: string; readonly alone: boolean }>;
  readonly findings: Finding[];
}

/** A page is what a reader may read, a 404 and a 410 among them. */
export function isPage(file: Pick<ReleaseFile, 'type' | 'status'>): boolean {
  return file.type.startsWith('text/html') && (file.status < 300 || file.status >= 400);
}

/** Takes down what a page links to, and what is wrong in it by itself. */
export function addPage(inspected: Inspected, path: string, facts: PageFacts): void {
  for (const link of facts.links) addLink(inspected, link, path);
  for (const stray of facts.strays) {
    inspected.findings.push(fault(path, `links to ${stray}, which lies outside SITE_URL`));
  }
  if (facts.headings !== 1) {
    inspected.findings.push(
      fault(path, `has ${String(facts.headings)} h1 headings; a page has one`),
    );
  }
}

function addLink({ linked }: Inspected, address: string, page: string | null): void {
  const known = linked.get(address);
  if (known === undefined) linked.set(address, { page: page ?? '', alone: page !== null });
  else if (known.page !== page) linked.set(address, { page: known.page, alone: false });
}

export interface LinkCheck {
  readonly files: Release['files'];
  /** Pages of this run. */
  readonly inspected: Inspected;
  /** What the pages of the release before link to; null where that is not known. */
  readonly linkedBefore: Linked | null;
  /** Addresses of pages taken over from the release before. */
  readonly reused: readonly string[];
  readonly inspect: InspectPage;
}

/**
 * Checks that every link inside the site leads to an address of the release.
 *
 * Pages taken over were checked when they were made: they are read again only when an address is gone that one of them may link to.
 * The picture of a page, which changes its address with the title, is not one of those: its page was made anew.
 *
 * @returns what is broken, and every address that is linked, for the next run.
 */
export async function checkLinks(
  check: LinkCheck,
  store: Pick<Store, 'read'>,
): Promise<{ findings: readonly Finding[]; linked: Linked }> {
  const { files, inspected, linkedBefore, reused, inspect } = check;
  const all: Inspected = { linked: new Map(inspected.linked), findings: [...inspected.findings] };
  const takenOver = new Set(reused);
  const stillLinked =
    linkedBefore === null
      ? null
      : Object.entries(linkedBefore).filter(([, page]) => page === null || takenOver.has(page));
  if (stillLinked?.every(([address]) => address in files) === true) {
    for (const [address, page] of stillLinked) addLink(all, address, page);
  } else {
    for (const path of reused) {
      const file = files[path];
      if (file === undefined || !isPage(file)) continue;
      const html = new TextDecoder().decode(await store.read(file.sha256));
      addPage(all, path, inspect(html, path));
    }
  }
  const broken = [...all.linked]
    .filter(([address]) => !(address in files))
    .map(([address, { page }]) => fault(page, `links to ${address}, which the site does not have`));
  return {
    findings: [...all.findings, ...broken, ...checkRedirects(files, inspect)],
    linked: Object.fromEntries(
      Array.from(all.linked, ([address, { page, alone }]) => [address, alone ? page : null]),
    ),
  };
}

function checkRedirects(files: Release['files'], inspect: InspectPage): readonly Finding[] {
  return Object.entries(files).flatMap(([path, { status, headers }]) => {
    if (status !== 301) return [];
    const { links } = inspect(`<a href="${headers['location'] ?? ''}">`, path);
    const target = links[0];
    if (headers['location'] === undefined)
      return [fault(path, 'redirects without saying where to')];
    return target === undefined || target in files
      ? []
      : [fault(path, `redirects to ${target}, which the site does not have`)];
  });
}

function fault(path: string, problem: string): Finding {
  return {
    locale: path.split('/')[1] || null,
    type: 'address',
    entry: path,
    field: '',
    problem,
    adminPath: null,
  };
}
