/** Longest name kept, in characters without the ending: room for a prefix and a digest in 255 bytes. */
const MAX_STEM = 120;

/** Controls, and the marks that turn reading direction around so that `exe` reads as `pdf`. */
const INVISIBLE = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** Characters that some file system gives a meaning of its own. */
const RESERVED = /[<>:"/\\|?*]/gu;

export interface FileName {
  /** The whole name, safe to keep and to show: any script, no path, at most 120 characters and its ending. */
  readonly name: string;
  /** The ending in lower case with its dot, empty where there is none. */
  readonly ext: string;
}

/** Cuts between characters as people see them, never through one. */
function shorten(text: string): string {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  return Array.from(letters, ({ segment }) => segment)
    .slice(0, MAX_STEM)
    .join('');
}

/**
 * Makes an uploaded name safe and keeps it readable: `../../отчет%00.PDF` becomes `отчет.pdf`.
 * Only what comes after the last slash counts, and only the last ending.
 */
export function cleanFileName(uploaded: string): FileName {
  const plain = uploaded.normalize('NFC').replace(/%00/gu, '').replace(INVISIBLE, '');
  const last = plain.split(/[/\\]/u).at(-1) ?? '';
  const spaced = last.replace(RESERVED, ' ').replace(/\s+/gu, ' ').trim();
  const found = /^(?<stem>.*)(?<ext>\.[A-Za-z0-9]{1,10})$/u.exec(spaced);
  const ext = (found?.groups?.['ext'] ?? '').toLowerCase();
  const stem = shorten(found?.groups?.['stem'] ?? spaced);
  const kept = stem.replace(/^[\s.]+|[\s.]+$/gu, '');
  return { name: `${kept === '' ? 'file' : kept}${ext}`, ext };
}
