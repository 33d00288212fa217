import { MAX_CHARACTERS } from './recipe.ts';
import type { ReadText } from './text-source.ts';

/** UTF-16 units of a part: what a printed page holds. */
const PART = 3000;

/**
 * Paragraphs of a format without pages, as parts of about a page each. A paragraph is divided only where reading ends.
 *
 * @param paragraphs none is empty
 */
export function splitParts(paragraphs: readonly string[]): ReadText {
  const pages: string[] = [];
  let part: string[] = [];
  let length = 0;
  let room = MAX_CHARACTERS;
  let cut = false;
  for (const whole of paragraphs) {
    cut = whole.length > room;
    const paragraph = whole.slice(0, room);
    if (paragraph === '') break;
    if (length > 0 && length + paragraph.length > PART) {
      pages.push(part.join('\n\n'));
      part = [];
      length = 0;
    }
    part.push(paragraph);
    length += paragraph.length;
    room -= paragraph.length;
  }
  if (part.length > 0) pages.push(part.join('\n\n'));
  return { numbered: false, pages, cut };
}
