import { analyse, isStopWord } from '@closer/shared/language/analyse.ts';
import { fold } from '@closer/shared/language/fold.ts';
import { LANGUAGES } from '@closer/shared/language/languages.ts';
import { tokenise } from '@closer/shared/language/tokenise.ts';

/** Stands before a key, so that no key is taken for a word. */
export const KEY_MARK = '~';

/** Stands before a name of one word, so that CoNet is found before "CoNet website". */
export const WHOLE_NAME_MARK = '=';

/** Words longer than this are no words of a language: addresses, checksums. */
const MAX_WORD = 60;

const ALL_TAGS = Object.keys(LANGUAGES);

/** Words of a language that are remembered, some tens of megabytes; then all are forgotten. */
const MAX_WORDS = 100_000;

/** What stands for every language at once, beside BCP 47 tags. */
const ANY_LANGUAGE = '*';

/** Analyses are asked for again and again: the words of a library are few beside its texts, and few change with a publish. */
export class TermMemory {
  readonly #termsByTag = new Map<string, Map<string, readonly string[]>>();

  /**
   * The index terms of a word in a language (BCP 47) or in all of them: its folded form and its keys. Empty for a word
   * that folds to nothing.
   */
  getTerms(word: string, tag: string): readonly string[] {
    const ofTag = this.#termsByTag.get(tag) ?? new Map<string, readonly string[]>();
    this.#termsByTag.set(tag, ofTag);
    const known = ofTag.get(word);
    if (known !== undefined) return known;
    const tags = tag === ANY_LANGUAGE ? ALL_TAGS : [tag];
    const terms = tags
      .map((each) => analyse(word, each))
      .filter(({ fold }) => fold !== '')
      .flatMap(({ fold, key }) => [fold, KEY_MARK + key]);
    const unique = [...new Set(terms)];
    if (ofTag.size >= MAX_WORDS) ofTag.clear();
    ofTag.set(word, unique);
    return unique;
  }
}

/** Terms of a text in one language, stop words left out. */
export function getTextTerms(text: string, tag: string, memory: TermMemory): readonly string[] {
  return getWords(text)
    .filter((word) => !isStopWord(fold(word), tag))
    .flatMap((word) => memory.getTerms(word, tag));
}

/**
 * Keys of a long text in one language, stop words left out. Without the words as written: they would make half of
 * the index, to tell an exact form from another one where both count least.
 */
export function getTextKeys(text: string, tag: string, memory: TermMemory): readonly string[] {
  return getTextTerms(text, tag, memory).filter((term) => term.startsWith(KEY_MARK));
}

/** Terms of a title: every word counts, "About us" is made of stop words. */
export function getTitleTerms(text: string, tag: string, memory: TermMemory): readonly string[] {
  return getWords(text).flatMap((word) => memory.getTerms(word, tag));
}

/** Terms of names and labels, whose language is not known: each word by the grammar of every language. */
export function getNameTerms(name: string, memory: TermMemory): readonly string[] {
  return getWords(name).flatMap((word) => memory.getTerms(word, ANY_LANGUAGE));
}

/** The mark of a name that is one word, most often an acronym or a place; nothing for longer names. */
export function getWholeNameTerms(name: string): readonly string[] {
  const [word, ...others] = getWords(name);
  return word === undefined || others.length > 0 ? [] : [WHOLE_NAME_MARK + fold(word)];
}

function getWords(text: string): readonly string[] {
  return Array.from(tokenise(text), ({ word }) => word).filter((word) => word.length <= MAX_WORD);
}
