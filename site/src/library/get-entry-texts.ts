import type { Entry } from '@closer/shared/content/entry.ts';
import type { Indicator } from '@closer/shared/content/indicator.ts';
import type { Statistic } from '@closer/shared/content/statistic.ts';
import { LOCALES, type Locale } from '@closer/shared/locales.ts';

/** The texts of one field of an entry, by language. */
export interface FieldTexts {
  /** `summary`, `objectives.1.texts`: the first part is the field's name in the CMS. */
  readonly field: string;
  readonly texts: ReadonlyMap<Locale, string>;
}

/** What stands for itself and is said nowhere in words: addresses, and the original wording of a source. */
const NO_TEXTS: ReadonlySet<string> = new Set(['slug', 'sources', 'names', 'copyTexts']);

/**
 * Every text that editors wrote about an entry, in all languages side by side: its prose, and the texts inside its facts.
 * Names are not among them.
 */
export function getEntryTexts(entry: Entry): readonly FieldTexts[] {
  const { prose, ...facts } = { prose: {}, ...entry };
  const all = new Map<string, Map<Locale, string>>();
  const add = (field: string, locale: Locale, text: string) => {
    const texts = all.get(field) ?? new Map<Locale, string>();
    const before = texts.get(locale);
    all.set(field, texts.set(locale, before === undefined ? text : `${before}\n${text}`));
  };
  for (const { code } of LOCALES)
    walkProse(Reflect.get(prose, code), '', (field, text) => {
      add(field, code, text);
    });
  walkFacts(facts, '', add);
  return [...all].map(([field, texts]) => ({ field, texts }));
}

/** Words of a source as they stand there, with their language (BCP 47); null where nobody has said. */
export interface Wording {
  readonly language: string | null;
  readonly text: string;
}

/** The original words that an entry's facts were taken from: of its sources, and beside its figures. */
export function getWordings(entry: Entry): readonly Wording[] {
  const quoted = 'sources' in entry ? entry.sources : [];
  return [
    ...quoted.flatMap(({ wording, language }) =>
      wording === null ? [] : [{ text: wording, language }],
    ),
    ...getSourcedFigures(entry).flatMap(({ source, language }) =>
      source === null ? [] : [{ text: source, language }],
    ),
  ];
}

function getSourcedFigures(entry: Entry): readonly (Indicator | Statistic)[] {
  if (entry.type === 'place') return entry.statistics;
  if (entry.type === 'action-plan')
    return entry.measures.flatMap(({ indicator }) => indicator ?? []);
  return 'indicators' in entry ? entry.indicators : [];
}

function walkProse(value: unknown, path: string, add: (field: string, text: string) => void): void {
  if (typeof value === 'string') add(path, value);
  else for (const [key, each] of getChildren(value)) walkProse(each, join(path, key), add);
}

function walkFacts(
  value: unknown,
  path: string,
  add: (field: string, locale: Locale, text: string) => void,
): void {
  const own = toText(value);
  if (own !== null) {
    // The texts of a list in several languages are one field.
    if (own.locale !== undefined) add(path.replace(/\.\d+$/u, ''), own.locale, own.text);
    return;
  }
  for (const [key, each] of getChildren(value)) walkFacts(each, join(path, key), add);
}

const LOCALE_BY_LANG = new Map(LOCALES.map(({ lang, code }) => [lang, code]));

/** A text that carries its language; null for all else. */
function toText(
  value: unknown,
): { readonly locale: Locale | undefined; readonly text: string } | null {
  if (typeof value !== 'object' || value === null || 'kind' in value) return null;
  if (!('language' in value && 'text' in value)) return null;
  const { language, text } = value;
  if (typeof language !== 'string' || typeof text !== 'string') return null;
  return { locale: LOCALE_BY_LANG.get(language), text };
}

function getChildren(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([key]) => !NO_TEXTS.has(key));
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
