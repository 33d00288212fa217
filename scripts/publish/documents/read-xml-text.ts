import { SaxesParser, type SaxesTagNS } from 'saxes';
import { cleanText } from './clean-text.ts';

/** What an element of a text document does to its text. */
export type XmlRole =
  /** Its text is a paragraph; one inside another stands on its own. */
  | 'paragraph'
  /** Its characters are text. Where a format has no such element, those of paragraphs are. */
  | 'text'
  /** Neither it nor what is inside is text that readers see. */
  | 'skip'
  /** As a note, it stands after the text. */
  | 'note'
  /** It stands for a space or for a sign. */
  | { readonly sign: string };

export interface XmlFormat {
  readonly getRole: (tag: SaxesTagNS) => XmlRole | null;
  /** Characters count only inside `text`. */
  readonly hasTextElements: boolean;
}

/**
 * Paragraphs of an XML document in their order, notes last.
 *
 * @throws Error for what is no well-formed XML
 */
export function readXmlText(
  xml: string,
  { getRole, hasTextElements }: XmlFormat,
): readonly string[] {
  const paragraphs: string[] = [];
  const notes: string[] = [];
  const roles: (XmlRole | null)[] = [];
  const open: string[] = [];
  const add = (text: string): void => {
    const last = open.length - 1;
    if (last >= 0 && !roles.includes('skip')) open[last] = `${open[last] ?? ''}${text}`;
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    const role = getRole(tag);
    if (role !== null && typeof role === 'object') add(role.sign);
    roles.push(role);
    if (role === 'paragraph') open.push('');
  });
  parser.on('closetag', () => {
    const role = roles.at(-1);
    if (role === 'paragraph') {
      const text = cleanText(open.pop() ?? '').replaceAll('\u00ad', '');
      if (text !== '') (roles.includes('note') ? notes : paragraphs).push(text);
    }
    roles.pop();
  });
  const addCharacters = (text: string): void => {
    if (!hasTextElements || roles.at(-1) === 'text') add(text);
  };
  parser.on('text', addCharacters);
  parser.on('cdata', addCharacters);
  parser.write(xml).close();
  return [...paragraphs, ...notes];
}
