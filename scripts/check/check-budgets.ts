import { readFontFaces } from './font-faces.ts';
import type { FontFace } from './font-faces.ts';
import { readPageResources } from './page-resources.ts';
import type { PageResources } from './page-resources.ts';

export type Measure = 'html' | 'css' | 'script' | 'fonts' | 'pictures';

/** Bytes a page may weigh: `html`, `css` and `script` as gzip, `fonts` and `pictures` as they are sent. */
export type PageBudget = Readonly<Record<Measure, number>>;

/**
 * `scripts/check/budgets.json`: pages of text, the one page that is a program, and pages of action plans whose measures can be sorted and
 * filtered. A plan of 200 measures is one table: cut into pages it could not be sorted, so it may weigh what 200 rows of words weigh, and
 * React, which the table reads without. Plans that need no filters are pages of text.
 */
export interface Budgets {
  readonly reading: PageBudget;
  readonly search: PageBudget;
  readonly plan: PageBudget;
}

/** What a release gives a check. */
export interface BudgetSource {
  /** Bytes behind an address below the site's base, `/_astro/x.css`; undefined where the release has none. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Size of bytes as gzip. A coarser, larger measure will do where it is not above `enough`. */
  readonly gzipSize: (bytes: Uint8Array, enough?: number) => number;
  /** Path of the site below its host, without a slash at its end; empty at the root. */
  readonly base: string;
}

export interface BudgetFinding {
  /** Address of the page. */
  readonly path: string;
  /** What is wrong and what the limit is, as a sentence. */
  readonly problem: string;
}

const WORDS: Readonly<Record<Measure, string>> = {
  html: 'HTML (gzip)',
  css: 'style sheets (gzip)',
  script: 'scripts (gzip)',
  fonts: 'fonts',
  pictures: 'pictures that load at once',
};

/**
 * Makes the check of a release's pages against the budgets. It remembers what it has weighed, so pages that share
 * style sheets and scripts cost little.
 *
 * @returns a function that takes a page's address and its HTML and gives what is over the budget, loads from another
 *   host, is not in the release, or has no size
 */
export function createBudgetCheck(
  budgets: Budgets,
  source: BudgetSource,
): (path: string, html: Uint8Array) => Promise<BudgetFinding[]> {
  const assets = createAssets(source);
  return async (path, html) => {
    const text = new TextDecoder().decode(html);
    const budget = chooseBudget(budgets, path, text);
    const resources = readPageResources(text);
    const weights: Record<Measure, number> = {
      // What is small before compression is small after it, which spares nearly all pages the work.
      html: html.length <= budget.html ? html.length : source.gzipSize(html, budget.html),
      css: await weighStyles(resources, assets),
      script: await weighScripts(resources, assets),
      fonts: await weighFonts(text, resources, assets),
      pictures: sum(await Promise.all(resources.eagerPictures.map(assets.size))),
    };
    const problems = [
      ...(Object.keys(WORDS) as Measure[])
        .filter((measure) => weights[measure] > budget[measure])
        .map((measure) => describeExcess(measure, weights[measure], budget[measure])),
      ...resources.unsizedPictures.map((src) => `the picture ${src} has no width and height`),
      ...(await assets.findMissing(getLoaded(resources))),
    ];
    return problems.map((problem) => ({ path, problem }));
  };
}

function chooseBudget(budgets: Budgets, path: string, html: string): PageBudget {
  if (/^\/[a-z]{2}\/search\/$/u.test(path)) return budgets.search;
  const isPlan = /^\/[a-z]{2}\/action-plan\/[^/]+\/$/u.test(path);
  return isPlan && html.includes('<astro-island') ? budgets.plan : budgets.reading;
}

function describeExcess(measure: Measure, bytes: number, limit: number): string {
  return `${WORDS[measure]} weigh ${bytes} bytes, the budget is ${limit} (scripts/check/budgets.json)`;
}

function getLoaded(resources: PageResources): string[] {
  const { stylesheets, scripts, eagerPictures, others } = resources;
  return [...stylesheets, ...scripts, ...eagerPictures, ...others];
}

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const sum = (numbers: readonly number[]) => numbers.reduce((total, next) => total + next, 0);

type Assets = ReturnType<typeof createAssets>;

/** Weighs what pages load, each address once. */
function createAssets(source: BudgetSource) {
  const seen = new Map<string, Promise<Uint8Array | undefined>>();
  const zipped = new Map<string, Promise<number>>();
  const faces = new Map<string, Promise<FontFace[]>>();
  const read = async (address: string): Promise<Uint8Array | undefined> => {
    const path = toPath(address, source.base);
    if (path === undefined) return undefined;
    const known = seen.get(path) ?? source.read(path);
    seen.set(path, known);
    return await known;
  };
  const gzipText = (text: string) => source.gzipSize(encode(text));
  return {
    read,
    gzipText,
    size: async (address: string) => (await read(address))?.length ?? 0,
    gzip: async (address: string): Promise<number> => {
      const known =
        zipped.get(address) ??
        read(address).then((bytes) => (bytes === undefined ? 0 : source.gzipSize(bytes)));
      zipped.set(address, known);
      return await known;
    },
    faces: async (sheet: string): Promise<FontFace[]> => {
      const known =
        faces.get(sheet) ??
        read(sheet).then((bytes) =>
          readFontFaces(decode(bytes)).map((face) => ({ ...face, url: resolve(face.url, sheet) })),
        );
      faces.set(sheet, known);
      return await known;
    },
    findMissing: async (addresses: readonly string[]): Promise<string[]> => {
      const faults = addresses.map(async (address) => {
        if (address.startsWith('data:')) return [];
        if (toPath(address, source.base) === undefined) return [`${address} lies on another host`];
        return (await read(address)) === undefined ? [`${address} is not in the release`] : [];
      });
      return (await Promise.all(faults)).flat();
    },
  };
}

/** Path below the site's base; undefined for another host. */
function toPath(address: string, base: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/iu.test(address)) return undefined;
  const path = address.replace(/[?#].*$/u, '');
  return base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}

/** Address of a resource as its referrer names it. */
function resolve(address: string, from: string): string {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/iu.test(address)) return address;
  return new URL(address, new URL(from, 'http://site.invalid')).pathname;
}

async function weighStyles(resources: PageResources, assets: Assets): Promise<number> {
  const linked = await Promise.all([...new Set(resources.stylesheets)].map(assets.gzip));
  return sum(linked) + sum(resources.inlineStyles.map(assets.gzipText));
}

/** Every module that the entry points name, lazily loaded ones too: a reader who uses the page gets them. */
async function weighScripts(resources: PageResources, assets: Assets): Promise<number> {
  const modules = new Set<string>();
  const queue = [...resources.scripts];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const bytes = modules.has(next) ? undefined : await assets.read(next);
    if (bytes === undefined) continue;
    modules.add(next);
    for (const [, name = ''] of decode(bytes).matchAll(/["'`]([^"'`\s]+\.m?js)["'`]/gu)) {
      const bare = !/^[./]/u.test(name);
      queue.push(bare ? `/${name}` : resolve(name, next));
    }
  }
  const linked = await Promise.all([...modules].map(assets.gzip));
  return sum(linked) + sum(resources.inlineScripts.map(assets.gzipText));
}

/** Fonts asked for ahead, and the faces whose characters the page has; slanted ones only where text is slanted. */
async function weighFonts(html: string, resources: PageResources, assets: Assets): Promise<number> {
  const text = html.replaceAll(/<(script|style)\b.*?<\/\1>|<[^>]*>/gsu, ' ');
  const italic = /<(em|i|cite|address|dfn)\b/u.test(html);
  const sheets = await Promise.all([...new Set(resources.stylesheets)].map(assets.faces));
  const used = [...sheets.flat(), ...resources.inlineStyles.flatMap(readFontFaces)]
    .filter((face) => (italic || !face.italic) && face.characters.test(text))
    .map((face) => face.url);
  const askedAhead = resources.others.filter((address) => /\.woff2?$/u.test(address));
  return sum(await Promise.all([...new Set([...used, ...askedAhead])].map(assets.size)));
}
