import { fold } from '@closer/shared/language/fold.ts';
import { getLanguage, LANGUAGE_TAGS } from '@closer/shared/language/languages.ts';
import { toSkeleton } from '@closer/shared/language/skeleton.ts';
import { getStopWords } from '@closer/shared/language/stop-words.ts';
import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { DocumentFault } from '@closer/shared/snapshot/documents.ts';

type LanguageFault = Extract<DocumentFault, 'legacy-font' | 'other-language'>;

/** Fewer words say nothing about a language: a poster, a leaflet, a list of names. */
const LEAST_WORDS = 80;
/** Words looked at, from the whole document. */
const SAMPLE = 20_000;

/** Of a hundred words of prose, 20 to 45 are stop words; of lists and tables at least some. */
const FEW_STOP_WORDS = 0.04;
/**
 * Share of stop words that another language has and the declared one has not, from which a text is in the other: real texts of our
 * languages have 0.09 and more, a paragraph of 80 words of Macedonian against Bulgarian the least.
 */
const MANY_STOP_WORDS = 0.09;
/** So many times more than those that only the declared language has: less, and the text is in both. */
const FAR_MORE = 6;
/** Share of letters in a script from which a text is written in it too. */
const SOME_SCRIPT = 0.1;
/** Share of letters that no language of a page has so many of. */
const MANY_ODD = 0.08;

const PRIVATE = /[\p{Co}\ufffd]/gu;
/** What old fonts without Unicode put where letters belong. Those of words and of addresses are left out. */
const SIGN_IN_WORD = /(?<=\p{L})[`{}|~^[\]\\]|[`{}|~^[\]\\](?=\p{L})/gu;
/** Letters beyond ASCII that Western code pages have, and none of our languages but for a few. */
const WESTERN = /[\u00aa\u00ba\u00c0-\u00ff]/gu;
const VOWEL = /[aeiouyаеиоуъюя]/gu;

/** Romanian written with a Central European code page and read with a Western one: ºi, þarã. */
const BROKEN_ROMANIAN = /[ªºÞþ]/gu;
const WHOLE_ROMANIAN = /[ȘșȚțŞşŢţ]/gu;

/**
 * What is wrong with a text if it is to be in the language `tag` (BCP 47): letters that are others than they look, or another
 * language. Null where nothing says so: short texts, texts in two languages, languages that search has no rules of.
 */
export function findLanguageFault(text: string, tag: string): LanguageFault | null {
  const letters = count(text, /\p{L}/gu);
  if (count(text, PRIVATE) > letters * 0.2 + 20) return 'legacy-font';
  // A script that the tag names may be another than the usual one of the language.
  const primary = getPrimary(tag);
  const rules = /-(?:Latn|Cyrl)\b/u.test(tag) ? undefined : getLanguage(primary);
  const words = getWords(text);
  if (rules === undefined || words.length < LEAST_WORDS) return null;
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu) / letters;
  const inScript = rules.script === 'Cyrl' ? cyrillic : 1 - cyrillic;
  if (inScript >= SOME_SCRIPT) {
    if (isBrokenRomanian(text, tag, words.length)) return 'legacy-font';
    if (isInOther(words, primary)) return 'other-language';
    return share(words, getStopWords(primary)) < FEW_STOP_WORDS && isOdd(text, words)
      ? 'legacy-font'
      : null;
  }
  // Nothing, or next to nothing, in the script of the language.
  if (
    rules.script === 'Cyrl' &&
    (isOdd(text, words) || isRomanised(words, getStopWords(primary)))
  ) {
    return 'legacy-font';
  }
  return 'other-language';
}

/** Whether the words are clearly in another language of ours. */
function isInOther(words: readonly string[], declared: string): boolean {
  const ours = getStopWords(declared);
  return LANGUAGE_TAGS.map(getStopWords).some((others) => {
    const theirs = share(words, others, ours);
    const own = share(words, ours, others);
    return theirs >= MANY_STOP_WORDS && theirs > own * FAR_MORE;
  });
}

/** Cyrillic words in Latin letters, more than words of any language that is written so. */
function isRomanised(words: readonly string[], stopWords: ReadonlySet<string>): boolean {
  const romanised = new Set([...stopWords].map(toSkeleton));
  const own = words.filter((word) => romanised.has(toSkeleton(word))).length / words.length;
  const others = LANGUAGE_TAGS.map((tag) => share(words, getStopWords(tag)));
  return own > MANY_STOP_WORDS && own > Math.max(...others);
}

function isBrokenRomanian(text: string, tag: string, words: number): boolean {
  return (
    getPrimary(tag) === 'ro' &&
    count(text, BROKEN_ROMANIAN) > words * 0.02 &&
    count(text, WHOLE_ROMANIAN) === 0
  );
}

/** Text that nobody can have written. */
function isOdd(text: string, words: readonly string[]): boolean {
  return hasOddLetters(text) || hasOddVowels(words);
}

/** Letters of another alphabet, or signs inside words, far more often than any text has them. */
function hasOddLetters(text: string): boolean {
  const letters = count(text, /\p{L}/gu);
  const foreign = count(text, WESTERN) - count(text, /[áéíóúöüâîÁÉÍÓÚÖÜÂÎ]/gu);
  return foreign > letters * MANY_ODD || count(text, SIGN_IN_WORD) > letters * 0.02;
}

/** Glyph numbers read as letters: words without vowels, or of little else. */
function hasOddVowels(words: readonly string[]): boolean {
  const letters = words.join('');
  const vowels = count(letters, VOWEL);
  return vowels < letters.length * 0.2 || vowels > letters.length * 0.7;
}

const getPrimary = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';

/** Folded words of a text, those with a letter. */
function getWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const { word } of tokenise(text)) {
    if (words.length === SAMPLE) break;
    if (/\p{L}/u.test(word)) words.push(fold(word));
  }
  return words;
}

/** Share of the words that stand in one list and not in the other. */
function share(
  words: readonly string[],
  list: ReadonlySet<string>,
  without: ReadonlySet<string> = new Set(),
): number {
  return words.filter((word) => list.has(word) && !without.has(word)).length / words.length;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
