import type { SaxesTagNS } from 'saxes';
import { readXmlText, type XmlFormat, type XmlRole } from './read-xml-text.ts';
import { splitParts } from './split-parts.ts';
import type { ReadText, Unreadable } from './text-source.ts';
import { unpackPackage } from './unpack-package.ts';

const BODY = 'word/document.xml';
const NOTES: readonly string[] = ['word/footnotes.xml', 'word/endnotes.xml'];

/** By local name, of the namespace of Word alone: drawings and formulas have elements of the same names. */
const WORD_ROLES: Readonly<Record<string, XmlRole>> = {
  p: 'paragraph',
  t: 'text',
  tab: { sign: ' ' },
  br: { sign: ' ' },
  cr: { sign: ' ' },
  noBreakHyphen: { sign: '-' },
  // Text that was moved stands where it was moved to.
  moveFrom: 'skip',
};

/** The same picture or text box for older programs. */
const FALLBACK = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

function getRole({ local, uri }: SaxesTagNS): XmlRole | null {
  if (uri === FALLBACK && local === 'Fallback') return 'skip';
  return uri.includes('wordprocessingml') ? (WORD_ROLES[local] ?? null) : null;
}

const FORMAT: XmlFormat = { getRole, hasTextElements: true };

/** An office document that asks for a password is a package of another kind. */
const LOCKED = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0);

/** Reads the text of a Word document, its notes last; heads, feet, comments and what was deleted are no part of it. */
export function readDocx(bytes: Uint8Array): ReadText | Unreadable {
  if (LOCKED.every((byte, at) => bytes[at] === byte)) return { fault: 'locked' };
  const members = unpackPackage(bytes, [BODY, ...NOTES]);
  const body = members?.get(BODY);
  if (members === null || body === undefined) return { fault: 'damaged' };
  try {
    const notes = NOTES.flatMap((name) => members.get(name) ?? []);
    return splitParts([body, ...notes].flatMap((xml) => readXmlText(xml, FORMAT)));
  } catch {
    return { fault: 'damaged' };
  }
}
