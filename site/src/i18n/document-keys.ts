import type { KeyDescription } from './key-description.ts';

/** Texts of files as web pages, and the pages of files that a search met. */
export const DOCUMENT_KEYS = {
  'document.read': { says: 'Link beside a download to its text as a web page' },
  'document.readLink': {
    says: 'Full name of that link, read aloud',
    params: ['title', 'language'],
  },
  'document.kind': { says: 'What such a page is: the text of a file' },
  'document.note': {
    says: 'Line above the text: a program made it, and the file itself counts',
  },
  'document.page': { says: 'Heading of a page of a file', params: ['number'] },
  'document.part': {
    says: 'Heading of a part of a file whose format has no pages',
    params: ['number'],
  },
  'document.pages': { says: 'Link to several pages of a file', params: ['first', 'last'] },
  'document.parts': { says: 'Link to several parts of a file', params: ['first', 'last'] },
  'document.of': {
    says: 'Which pages or parts these are: “Pages 1–10 of 34”',
    params: ['range', 'total'],
  },
  'document.inFile': { says: 'Link to a page in the file itself', params: ['number'] },
  'document.empty': { says: 'Instead of the text of a page that has none' },
  'document.contents': { says: 'Name of the links to all pages of a file, read aloud' },
  'search.onPage': { says: 'On a result: the page of a file that it is on', params: ['number'] },
  'search.onPart': {
    says: 'On a result: the part of a file without pages that it is on',
    params: ['number'],
  },
  'search.columnPage': {
    says: 'Column of the saved table: page of a file that a result is on',
  },
  'search.work': {
    says: 'Second link of a result that opens the page of a file: to the entry that the file belongs to',
  },
} as const satisfies Readonly<Record<string, KeyDescription>>;
