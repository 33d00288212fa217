import type { Finding } from '@closer/shared/render/site-renderer.ts';
import type { Release, ReleaseFile } from '@closer/shared/release/release.ts';
import type { InspectPage, PageFacts } from './inspect-page.ts';
import type { Store } from './store.ts';

/** What was found in the pages that this run made. */
export interface Inspected {
  /** Address a page links to, with the first page that does. */
  readonly linked: Map<string, string>;
  readonly findings: Finding[];
}

/** A page is what a reader may read, a 404 and a 410 among them. */
export function isPage(file: Pick<ReleaseFile, 'type' | 'status'>): boolean {
  return file.type.startsWith('text/html') && (file.status < 300 || file.status >= 400);
}

/** Takes down what a page links to, and what is wrong in it by itself. */
export function addPage(inspected: Inspected, path: string, facts: PageFacts): void {
  for (const link of facts.links) if (!inspected.linked.has(link)) inspected.linked.set(link, path);
  for (const stray of facts.strays) {
    inspected.findings.push(fault(path, `links to ${stray}, which lies outside SITE_URL`));
  }
  if (facts.headings !== 1) {
    inspected.findings.push(
      fault(path, `has ${String(facts.headings)} h1 headings; a page has one`),
    );
  }
}

export interface LinkCheck {
  readonly files: Release['files'];
  /** Pages of this run. */
  readonly inspected: Inspected;
  /** Addresses that the pages of the release before link to; null where that is not known. */
  readonly linkedBefore: readonly string[] | null;
  /** Addresses of pages taken over from the release before. */
  readonly reused: readonly string[];
  readonly inspect: InspectPage;
}

/**
 * Checks that every link inside the site leads to an address of the release.
 *
 * Pages taken over were checked when they were made: they are read again only when an address is gone that the release
 * before links to.
 *
 * @returns what is broken, and every address that is linked, for the next run.
 */
export async function checkLinks(
  check: LinkCheck,
  store: Store,
): Promise<{ findings: readonly Finding[]; linked: readonly string[] }> {
  const { files, inspected, linkedBefore, reused, inspect } = check;
  const all: Inspected = { linked: new Map(inspected.linked), findings: [...inspected.findings] };
  const known = linkedBefore?.every((address) => address in files) === true;
  if (known) {
    for (const address of linkedBefore) if (!all.linked.has(address)) all.linked.set(address, '');
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
    .map(([address, page]) => fault(page, `links to ${address}, which the site does not have`));
  return {
    findings: [...all.findings, ...broken, ...checkRedirects(files, inspect)],
    linked: [...all.linked.keys()],
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
