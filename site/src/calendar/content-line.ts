/** Octets of a line without its end (RFC 5545, 3.1). */
const LONGEST = 75;

const encoder = new TextEncoder();
const getOctets = (text: string): number => encoder.encode(text).byteLength;

/** A line of a calendar, folded between characters so that no part of it is longer than 75 octets. */
export function toContentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = getOctets(character);
    if (octets + size > LONGEST) {
      lines.push(line);
      // The blank that marks a folded line counts.
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return [...lines, line].join('\r\n');
}

/** A line with a text for people: what a calendar would take for its own signs is escaped (RFC 5545, 3.3.11). */
export function toTextLine(name: string, text: string): string {
  return toContentLine(name, escapeText(text));
}

/** Texts in a list, with commas that divide them. */
export function toTextListLine(name: string, texts: readonly string[]): string {
  return toContentLine(name, texts.map(escapeText).join(','));
}

function escapeText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cc}--[\n\t]]/gv, '')
    .replace(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}
