import type { SaxesTagNS } from 'saxes';
import { readXmlText, type XmlFormat, type XmlRole } from './read-xml-text.ts';
import { splitParts } from './split-parts.ts';
import type { ReadText, Unreadable } from './text-source.ts';
import { unpackPackage } from './unpack-package.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const ENCRYPTED = /:encryption-data\b/u;

const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const DRAWING = 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0';

const ROLES: Readonly<Record<string, Readonly<Record<string, XmlRole>>>> = {
  [TEXT]: {
    p: 'paragraph',
    h: 'paragraph',
    tab: { sign: ' ' },
    s: { sign: ' ' },
    'line-break': { sign: ' ' },
    note: 'note',
    'note-citation': 'skip',
    'tracked-changes': 'skip',
    'ruby-text': 'skip',
  },
  [OFFICE]: { annotation: 'skip', forms: 'skip' },
  // Names of pictures, for who cannot see them.
  [DRAWING]: { title: 'skip', desc: 'skip' },
};

const FORMAT: XmlFormat = {
  getRole: ({ uri, local }: SaxesTagNS) => ROLES[uri]?.[local] ?? null,
  hasTextElements: false,
};

/** Reads the text of an OpenDocument text, its notes last; heads, feet, comments and deleted text are no part of it. */
export function readOdt(bytes: Uint8Array): ReadText | Unreadable {
  const members = unpackPackage(bytes, [CONTENT, MANIFEST]);
  const content = members?.get(CONTENT);
  if (members === null || content === undefined) return { fault: 'damaged' };
  if (ENCRYPTED.test(members.get(MANIFEST) ?? '')) return { fault: 'locked' };
  try {
    return splitParts(readXmlText(content, FORMAT));
  } catch {
    return { fault: 'damaged' };
  }
}
