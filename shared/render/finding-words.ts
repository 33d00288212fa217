/**
 * What can be wrong with an entry, in English, for logs and commands. The CMS says the same to editors in their language:
 * `finding.<key>` of its dictionaries.
 */
export const FINDING_WORDS = {
  'site-missing': 'is not published: publish the settings of the site in one language at least',
  'site-twice': 'is there {count} times',
  'link-dead': 'links to {id}, which is no published {target}',
  'term-scheme': 'links to {code}, a term of {scheme}; it takes terms of {wanted}',
  circle: 'leads back to this entry itself',
  'no-picture': 'the file {file} is no picture whose size is known',
  'code-twice': '{code} is the code of another page too',
  'address-twice': 'has the address {path}, which {other} has too',
  'link-form':
    'links to {href}; a link begins with https:// or, inside this site, with / and the language',
  'link-nowhere': 'links to {href}, which is no address of this site',
  'picture-in-text': 'holds the picture {src}; a text holds none, a material has a cover',
  'file-missing': 'the file {file} is missing. Upload it again',
  'file-changed': 'the file {file} {fault}. Upload it again',
  'not-fit': '{fault}',
  twice: 'is there twice',
  'picture-damaged': 'the picture {file} is damaged; pages do without it',
  'figure-differs': 'says {written} where all other languages say {others}',
  'figure-contradicts': 'says {written}, and a figure of this entry is {figure}',
  'figure-alone':
    'says {written}, which no other language says and which is no figure of this entry',
  'funding-words-missing':
    'is missing in {language}, and pages of projects with money of the European Union show it',
  'picture-late':
    'opening {file} took too long; pages do without a picture of it. It is tried again tomorrow',
  'preview-failed': 'the first page of {file} cannot be drawn for its cover',
  'document-damaged': 'the file {file} is damaged; its text is not in search',
  'document-locked': 'the file {file} asks for a password; its text is not in search',
  'document-scan':
    'the file {file} is pictures of pages; its text can be neither searched nor heard',
  'document-legacy-font':
    'the letters of {file} are others than they look: it is made with an old font; its text is not in search',
  'document-other-language':
    'the text of {file} is in another language than its edition says; it is not in search',
  'document-late':
    'reading {file} took too long; its text is not in search. It is tried again tomorrow',
  'document-cut': 'the file {file} is very long; only its first {pages} pages are in search',
  'search-behind':
    'does not answer, or could not be filled. Search goes on by the index of the site; it is tried again by itself',
  shrunk:
    'had {had} entries and now has {has}. If that is meant: npm run publish -- --accept-shrink',
} as const;
export type FindingKey = keyof typeof FINDING_WORDS;
export type FindingParams = Readonly<Record<string, string | number>>;

/** The part of a `Finding` that says what is wrong, in English and as key and params. */
export interface FindingReason {
  readonly problem: string;
  readonly key: FindingKey;
  readonly params: FindingParams;
}

/** Says what is wrong. A blank without a value stays as it is. */
export function toReason(key: FindingKey, params: FindingParams = {}): FindingReason {
  const problem = FINDING_WORDS[key].replace(/\{(\w+)\}/gu, (blank, name: string) =>
    String(params[name] ?? blank),
  );
  return { problem, key, params };
}
