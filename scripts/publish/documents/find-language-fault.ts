import { fold } from '@closer/shared/language/fold.ts';
import { getLanguage, LANGUAGE_TAGS, LANGUAGES } from '@closer/shared/language/languages.ts';
import type { LanguageRules } from '@closer/shared/language/language-rules.ts';
import { toSkeleton } from '@closer/shared/language/skeleton.ts';
import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { DocumentFault } from '@closer/shared/snapshot/documents.ts';

type LanguageFault = Extract<DocumentFault, 'legacy-font' | 'other-language'>;

/** Fewer words say nothing about a language: a poster, a leaflet, a list of names. */
const LEAST_WORDS = 80;
/** Words looked at, from the whole document. */
const SAMPLE = 20_000;

/** Of a hundred words of prose, 20 to 45 are stop words; of lists and tables at least some. */
const FEW_STOP_WORDS = 0.04;
const MANY_STOP_WORDS = 0.14;
/** Share of letters in a script from which a text is written in it too. */
const SOME_SCRIPT = 0.1;
/** Share of letters that no language of a page has so many of. */
const MANY_ODD = 0.08;
/** Share of the letters of a neighbour's alphabet from which a text is in its language: more than names bring. */
const FOREIGN_LETTERS = 0.01;

const PRIVATE = /[\p{Co}\ufffd]/gu;
/** What old fonts without Unicode put where letters belong. Those of words and of addresses are left out. */
const SIGN_IN_WORD = /(?<=\p{L})[`{}|~^[\]\\]|[`{}|~^[\]\\](?=\p{L})/gu;
/** Letters beyond ASCII that Western code pages have, and none of our languages but for a few. */
const WESTERN = /[\u00aa\u00ba\u00c0-\u00ff]/gu;
const VOWEL = /[aeiouyаеиоуъюя]/gu;

/** Letters of two languages in Cyrillic that share most of their stop words: what only one of them has. */
const ONLY_HERE: Readonly<Record<string, { readonly own: RegExp; readonly foreign: RegExp }>> = {
  mk: { own: /[јљњќѓѕџ]/giu, foreign: /[ъщяюьй]/giu },
  bg: { own: /[ъщяюьй]/giu, foreign: /[јљњќѓѕџ]/giu },
};

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
  const rules = /-(?:Latn|Cyrl)\b/u.test(tag) ? undefined : getLanguage(getPrimary(tag));
  const words = getWords(text);
  if (rules === undefined || words.length < LEAST_WORDS) return null;
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu) / letters;
  const inScript = rules.script === 'Cyrl' ? cyrillic : 1 - cyrillic;
  if (inScript >= SOME_SCRIPT) {
    return findFaultInScript(text, { tag, rules, words, letters });
  }
  // Nothing, or next to nothing, in the script of the language.
  if (rules.script === 'Latn') return 'other-language';
  const isRomanised = share(words, toSkeletons(rules.stopWords), toSkeleton) >= MANY_STOP_WORDS;
  if (hasOddLetters(text, letters) || hasOddVowels(words)) return 'legacy-font';
  return isRomanised && findOther(words, tag) === null ? 'legacy-font' : 'other-language';
}

interface Judged {
  readonly tag: string;
  readonly rules: LanguageRules;
  /** Folded. */
  readonly words: readonly string[];
  readonly letters: number;
}

function findFaultInScript(text: string, judged: Judged): LanguageFault | null {
  const { tag, rules, words, letters } = judged;
  const neighbour = ONLY_HERE[getPrimary(tag)];
  if (neighbour !== undefined) {
    const foreign = count(text, neighbour.foreign) / letters;
    if (foreign > FOREIGN_LETTERS && count(text, neighbour.own) * 4 < foreign * letters) {
      return 'other-language';
    }
  }
  if (rules.script === 'Latn' && isBrokenRomanian(text, judged)) return 'legacy-font';
  if (share(words, rules.stopWords) >= FEW_STOP_WORDS) return null;
  if (hasOddLetters(text, letters) || hasOddVowels(words)) return 'legacy-font';
  return findOther(words, tag) === null ? null : 'other-language';
}

function isBrokenRomanian(text: string, { tag, words }: Judged): boolean {
  return (
    getPrimary(tag) === 'ro' &&
    count(text, BROKEN_ROMANIAN) > words.length * 0.02 &&
    count(text, WHOLE_ROMANIAN) === 0
  );
}

/** Letters of another alphabet, or signs inside words, far more often than any text has them. */
function hasOddLetters(text: string, letters: number): boolean {
  const foreign = count(text, WESTERN) - count(text, /[áéíóúöüâîÁÉÍÓÚÖÜÂÎ]/gu);
  return foreign > letters * MANY_ODD || count(text, SIGN_IN_WORD) > letters * 0.02;
}

/** Glyph numbers read as letters: words without vowels, or of little else. */
function hasOddVowels(words: readonly string[]): boolean {
  const letters = words.join('');
  const vowels = count(letters, VOWEL);
  return vowels < letters.length * 0.2 || vowels > letters.length * 0.7;
}

/** Another language of ours that the words are clearly in. */
function findOther(words: readonly string[], tag: string): string | null {
  const other = LANGUAGE_TAGS.find(
    (each) =>
      each !== getPrimary(tag) && share(words, LANGUAGES[each].stopWords) >= MANY_STOP_WORDS,
  );
  return other ?? null;
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

function share(
  words: readonly string[],
  of: ReadonlySet<string>,
  toForm: (word: string) => string = (word) => word,
): number {
  return words.filter((word) => of.has(toForm(word))).length / words.length;
}

const toSkeletons = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].map(toSkeleton));

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
