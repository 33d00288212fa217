import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { BenchDocument } from './corpus.ts';
import { generateDistractors } from './generate-distractors.ts';
import { generateAbsent, generateQueries, type GeneratedQuery } from './generate-queries.ts';
import { drawParadigms, findParadigms } from './paradigms.ts';
import { createRandom } from './random.ts';
import { readDictionary } from './read-dictionary.ts';
import { readRealTexts } from './real-texts.ts';

/** Documents to search and queries to ask, for one size. */
export interface GeneratedSet {
  readonly documents: readonly BenchDocument[];
  readonly queries: readonly GeneratedQuery[];
}

export interface SetOptions {
  /** Documents of each language. */
  readonly size: number;
  readonly seed: number;
  /** Words asked for, of each language; each in every kind that it allows. */
  readonly words: number;
  /** Words that no document holds, of each language. */
  readonly absent: number;
}

/** Words of the documents beside the right ones. */
const VOCABULARY = 16_000;
/** Forms of a word in use there. */
const FORMS_IN_USE = 12;

/**
 * A test set that nobody has seen: the same seed gives the same one, so that every engine of a run gets the same.
 * A smaller size has the same queries.
 */
export async function generateSet(options: SetOptions): Promise<GeneratedSet> {
  const sets = await Promise.all(LOCALE_CODES.map((lang) => generateFor(lang, options)));
  return {
    documents: sets.flatMap(({ documents }) => documents),
    queries: sets.flatMap(({ queries }) => queries),
  };
}

async function generateFor(
  lang: Locale,
  { size, seed, words, absent }: SetOptions,
): Promise<GeneratedSet> {
  const random = createRandom(seed + LOCALE_CODES.indexOf(lang));
  const hunspell = await readDictionary(lang);
  const real = await readRealTexts(lang);
  const asked = findParadigms(hunspell, real, { lang, count: words, random });
  const queries = generateQueries(asked, real, lang, random);
  const taken = new Set(asked.flatMap(({ forms }) => forms));
  const inReal = new Set(
    real.flatMap(({ title, body }) => `${title} ${body}`.toLowerCase().split(/[^\p{L}\p{M}]+/u)),
  );
  const missing = drawParadigms(hunspell, absent, new Set([...taken, ...inReal]), random);
  for (const { forms } of missing) for (const form of forms) taken.add(form);
  const beginnings = queries.flatMap(({ beginning }) => beginning ?? []);
  const goesOn = (form: string): boolean => beginnings.some((each) => form.startsWith(each));
  const vocabulary = drawParadigms(hunspell, VOCABULARY, taken, random)
    .map(({ written }) => random.shuffle(written.filter((form) => !goesOn(form))))
    .map((forms) => forms.slice(0, FORMS_IN_USE))
    .filter((forms) => forms.length > 0);
  const others = generateDistractors(vocabulary, real, size - real.length, lang, random);
  return {
    documents: [...real, ...others],
    queries: [...queries, ...generateAbsent(missing, lang, random)],
  };
}
