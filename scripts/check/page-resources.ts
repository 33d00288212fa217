/** What a browser loads for a page before the reader does anything. Addresses as they stand in the HTML. */
export interface PageResources {
  readonly stylesheets: readonly string[];
  /** Entry points: scripts, and what the page's islands name. */
  readonly scripts: readonly string[];
  /** Text of scripts and styles inside the page. */
  readonly inlineScripts: readonly string[];
  readonly inlineStyles: readonly string[];
  /** Pictures that load at once, in the size that a phone takes. */
  readonly eagerPictures: readonly string[];
  /** Pictures without width or height: the text below them jumps. */
  readonly unsizedPictures: readonly string[];
  /** Everything else that loads by itself: frames, media, fonts asked for ahead. */
  readonly others: readonly string[];
}

const TAG =
  /<(link|script|style|img|source|iframe|video|audio|embed|object|astro-island)((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/giu;
const ATTRIBUTE = /([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gu;
const DATA_SCRIPT = /json|importmap|speculationrules/u;

type Attributes = ReadonlyMap<string, string>;
type Mutable = { -readonly [Key in keyof PageResources]: string[] };

/** Reads what a page loads. Takes HTML as Astro writes it: tags closed, attributes quoted where they must be. */
export function readPageResources(html: string): PageResources {
  const found: Mutable = {
    stylesheets: [],
    scripts: [],
    inlineScripts: [],
    inlineStyles: [],
    eagerPictures: [],
    unsizedPictures: [],
    others: [],
  };
  /** Of the formats of the picture that comes next, the last: the largest of those that browsers take. */
  let format: Attributes | null = null;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    const name = (tag[1] ?? '').toLowerCase();
    const attributes = readAttributes(tag[2] ?? '');
    if (name === 'script' || name === 'style') {
      const end = html.indexOf(`</${name}`, TAG.lastIndex);
      const content = html.slice(TAG.lastIndex, end === -1 ? html.length : end);
      TAG.lastIndex += content.length;
      addElementWithText(found, name, attributes, content);
    } else if (name === 'source' && attributes.has('srcset')) {
      format = attributes;
    } else {
      addElement(found, name, attributes, format);
      if (name === 'img') format = null;
    }
  }
  return found;
}

function addElementWithText(
  found: Mutable,
  name: 'script' | 'style',
  attributes: Attributes,
  content: string,
): void {
  const src = attributes.get('src');
  if (name === 'style') found.inlineStyles.push(content);
  else if (src !== undefined) found.scripts.push(src);
  else if (!DATA_SCRIPT.test(attributes.get('type') ?? '')) found.inlineScripts.push(content);
}

function addElement(
  found: Mutable,
  name: string,
  attributes: Attributes,
  format: Attributes | null,
): void {
  const src = attributes.get('src');
  switch (name) {
    case 'link':
      addLink(found, attributes);
      break;
    case 'astro-island':
      for (const key of ['component-url', 'renderer-url', 'before-hydration-url']) {
        const url = attributes.get(key);
        if (url !== undefined) found.scripts.push(url);
      }
      break;
    case 'img':
      if (src === undefined) break;
      if (attributes.get('loading') !== 'lazy')
        found.eagerPictures.push(chooseForPhone(src, format ?? attributes));
      if (!attributes.has('width') || !attributes.has('height')) found.unsizedPictures.push(src);
      break;
    default: {
      const address = src ?? attributes.get('data') ?? attributes.get('poster');
      if (address !== undefined) found.others.push(address);
    }
  }
}

/** A phone as Lighthouse has it: 412 pixels wide, each of them 1.75 of the screen's. */
const PHONE_WIDTH = 412 * 1.75;

/** The candidate of `srcset` that a phone loads; `sizes` ends with the share of the window, `70vw`, or has none. */
function chooseForPhone(src: string, attributes: Attributes): string {
  const share = Number(/(\d+)vw\s*$/u.exec(attributes.get('sizes') ?? '')?.[1] ?? 100) / 100;
  const candidates = [...(attributes.get('srcset') ?? '').matchAll(/(\S+)\s+(\d+)w/gu)]
    .map(([, address = '', width]) => ({ address, width: Number(width) }))
    .sort((a, b) => a.width - b.width);
  const fitting = candidates.find(({ width }) => width >= PHONE_WIDTH * share);
  return (fitting ?? candidates.at(-1))?.address ?? src;
}

function addLink(found: Mutable, attributes: Attributes): void {
  const href = attributes.get('href');
  const rel = attributes.get('rel') ?? '';
  if (href === undefined) return;
  if (/\bstylesheet\b/u.test(rel)) found.stylesheets.push(href);
  else if (/\bmodulepreload\b/u.test(rel)) found.scripts.push(href);
  else if (/\b(preload|icon|manifest|preconnect|dns-prefetch)\b/u.test(rel))
    found.others.push(href);
}

function readAttributes(text: string): Attributes {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
    ]),
  );
}
