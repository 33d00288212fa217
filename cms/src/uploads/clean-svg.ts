import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { refuse, type Refusal } from './refusal.ts';
import { isOwnStyle, SVG_ATTRIBUTES, SVG_ELEMENTS } from './svg-allowed.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Pixels of the longer side that a drawing states: it is sharp at any size, and only the ratio counts. */
const LONG_SIDE = 1000;
/** More elements than this is no drawing that people look at. */
const MAX_ELEMENTS = 100_000;

/** Pictures inside the drawing. Drawings inside would need cleaning themselves. */
const OWN_PICTURE = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/=\s]*$/u;

export interface CleanSvg {
  readonly svg: string;
}

/** Carries a refusal out of the parser's events. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.key);
    this.refusal = refusal;
  }
}

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** `href` of a picture or a part of the drawing; throws for what lies elsewhere and would be missed. */
function keepHref(element: string, value: string): boolean {
  if (/^\s*#/u.test(value)) return true;
  if (element === 'image' && OWN_PICTURE.test(value)) return true;
  if (element === 'image' || element === 'use') throw new Refused(refuse('upload.svg.external'));
  return false;
}

/** Attributes that are read or compared, never run as style. */
const isWords = (name: string): boolean => name === 'id' || name.startsWith('aria-');

/** Name under which an attribute is written, or null for one that is left out. */
function toName(element: string, { uri, local, prefix, value }: SaxesAttributeNS): string | null {
  if (local === 'href' && (uri === XLINK || uri === '')) {
    return keepHref(element, value) ? 'href' : null;
  }
  if (uri === XML) return local === 'lang' || local === 'space' ? `xml:${local}` : null;
  const known = uri === '' && prefix === '' && SVG_ATTRIBUTES.has(local);
  return known && (isWords(local) || isOwnStyle(value)) ? local : null;
}

function toNumbers(text: string | undefined): readonly number[] {
  return (text ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
}

/** Side in user units: `120`, `120px`, `12mm`; NaN for a share of what is around. */
const toSide = (text: string | undefined): number =>
  text === undefined || text.includes('%') ? Number.NaN : Number.parseFloat(text);

/**
 * Gives the root a view box and whole pixels, so that it has a size wherever it stands. The sides keep
 * their ratio to one part in a thousand. Throws where neither is said.
 */
function addSize(attributes: Map<string, string>): void {
  const box = toNumbers(attributes.get('viewBox'));
  const own = box.length === 4 && box.every(Number.isFinite);
  const width = own ? (box[2] ?? 0) : toSide(attributes.get('width'));
  const height = own ? (box[3] ?? 0) : toSide(attributes.get('height'));
  if (!(width > 0 && height > 0)) throw new Refused(refuse('upload.svg.size'));
  const scale = LONG_SIDE / Math.max(width, height);
  if (!own) attributes.set('viewBox', `0 0 ${width} ${height}`);
  attributes.set('width', String(Math.max(1, Math.round(width * scale))));
  attributes.set('height', String(Math.max(1, Math.round(height * scale))));
}

/** Writes the clean drawing while the parser walks through the sent one. */
function createWriter() {
  let svg = '';
  let elements = 0;
  /** Elements that are open; inside one that is left out, everything is. */
  const open: { readonly tag: string; readonly kept: boolean; readonly skip: boolean }[] = [];
  let sheet: string | null = null;

  const isSkipped = (): boolean => open.at(-1)?.skip === true;

  function openTag({ uri, local, attributes }: SaxesTagNS): void {
    elements += 1;
    if (elements > MAX_ELEMENTS) throw new Refused(refuse('upload.svg.broken'));
    if (open.length === 0 && (uri !== SVG || local !== 'svg')) {
      throw new Refused(refuse('upload.content', { ext: 'SVG' }));
    }
    // A link draws nothing itself: what it leads from stays.
    const isLink = uri === SVG && local === 'a';
    const kept = !isSkipped() && uri === SVG && SVG_ELEMENTS.has(local);
    open.push({ tag: local, kept, skip: isSkipped() || !(kept || isLink) });
    if (!kept) return;
    const named = new Map<string, string>();
    for (const attribute of Object.values(attributes)) {
      const name = toName(local, attribute);
      if (name !== null) named.set(name, attribute.value);
    }
    if (open.length === 1) {
      addSize(named);
      named.set('xmlns', SVG);
    }
    if (local === 'style') sheet = '';
    const written = [...named].map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
    svg += `<${local}${written.join('')}>`;
  }

  function addText(text: string): void {
    if (open.length === 0 || isSkipped()) return;
    if (sheet !== null) sheet += text;
    svg += escapeXml(text);
  }

  function closeTag(): void {
    const closed = open.pop();
    if (closed?.kept !== true) return;
    if (sheet !== null) {
      if (!isOwnStyle(sheet)) throw new Refused(refuse('upload.svg.style'));
      sheet = null;
    }
    svg += `</${closed.tag}>`;
  }

  return { openTag, addText, closeTag, read: () => `${svg}\n` };
}

/**
 * Cleans a drawing by an allow-list and writes it anew. What runs is left out without a word; what would be
 * missed when looking at it (a picture from elsewhere, a style sheet that loads) is refused, and so
 * are entities. Cleaning a clean drawing changes nothing.
 * @param text well-formed XML of one `svg` element
 */
export function cleanSvg(text: string): Refusal | CleanSvg {
  const parser = new SaxesParser({ xmlns: true });
  const writer = createWriter();
  parser.on('doctype', (doctype) => {
    // A name and an address are harmless, nothing fetches them; declarations are not.
    if (doctype.includes('[')) throw new Refused(refuse('upload.svg.entities'));
  });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', writer.openTag);
  parser.on('text', writer.addText);
  parser.on('cdata', writer.addText);
  parser.on('closetag', writer.closeTag);
  try {
    parser.write(text).close();
    return { svg: writer.read() };
  } catch (fault) {
    return fault instanceof Refused ? fault.refusal : refuse('upload.svg.broken');
  }
}
