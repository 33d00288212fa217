/** One `@font-face` of a style sheet. */
export interface FontFace {
  /** Address as it stands in the style sheet. */
  readonly url: string;
  readonly italic: boolean;
  /** Finds a character of the face: the browser loads the face when a page has one. */
  readonly characters: RegExp;
}

const FACE = /@font-face\s*\{([^}]*)\}/gu;
const RANGE = /u\+([0-9a-f?]+)(?:-([0-9a-f]+))?/giu;

/** Reads the font faces of a style sheet: the first address of each, which is the one browsers take. */
export function readFontFaces(css: string): FontFace[] {
  return [...css.matchAll(FACE)].flatMap(([, body = '']) => {
    const url = /url\(\s*["']?([^"')]+)["']?\s*\)/u.exec(body)?.[1];
    if (url === undefined) return [];
    const named = [...(/unicode-range\s*:([^;}]*)/iu.exec(body)?.[1] ?? '').matchAll(RANGE)];
    const ranges = named.map(([, from = '', to]) => toRange(from, to)).join('');
    const italic = /font-style\s*:\s*(italic|oblique)/iu.test(body);
    const characters = new RegExp(ranges === '' ? '\\S' : `[${ranges}]`, 'u');
    return [{ url, italic, characters }];
  });
}

/** `U+4??` is U+400 to U+4FF. */
function toRange(from: string, to: string | undefined): string {
  return `\\u{${from.replaceAll('?', '0')}}-\\u{${to ?? from.replaceAll('?', 'f')}}`;
}
