import { analyse } from '@closer/shared/language/analyse.ts';
import { isStopWord } from '@closer/shared/language/stop-words.ts';
import { LANGUAGES } from '@closer/shared/language/languages.ts';
import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { WHOLE_NAME_MARK } from './index-format.ts';

/** A word as the index holds it: what it is filed under, how it was written, and what it weighs in its entry. */
export interface IndexTerm {
  /** Key and word together: what it is told apart from others by. */
  readonly id: string;
  readonly key: string;
  readonly fold: string;
  readonly weight: number;
  /** Pages of its documents that it stands on, by their places in the record, best first; left out: it stands in its own texts. */
  readonly pages?: readonly number[];
}

/** Words longer than this are no words of a language: addresses, checksums. */
const MAX_WORD = 60;

/** Longest text of an entry that the index holds, in characters. */
export const MAX_BODY = 20_000;

/**
 * BM25F: what a word weighs in a field, how much that falls with the length of the field, and the length that leaves it as it is. The
 * lengths are fixed and not the library's own means, so that one edit changes the terms of no other entry.
 */
export const FIELDS = {
  title: { boost: 5, fall: 0.6, usual: 5 },
  name: { boost: 4, fall: 0.6, usual: 2 },
  summary: { boost: 1.5, fall: 0.4, usual: 30 },
  body: { boost: 1, fall: 0.6, usual: 200 },
  page: { boost: 0.5, fall: 0.6, usual: 300 },
} as const;

interface Field {
  readonly boost: number;
  readonly fall: number;
  readonly usual: number;
}

/** What a word weighs that is once in a field of so many words. */
export function weighWord({ boost, fall, usual }: Field, words: number): number {
  return boost / (1 - fall + (fall * words) / usual);
}

/** A name that is one word, as a whole. */
const WHOLE_NAME = 50;

const ALL_TAGS = Object.keys(LANGUAGES);

/** Words of a language that are remembered, some tens of megabytes; then all are forgotten. */
const MAX_WORDS = 200_000;

/** What stands for every language at once, beside BCP 47 tags. */
const ANY_LANGUAGE = '*';

type Filed = Pick<IndexTerm, 'id' | 'key' | 'fold'>;

function toFiled(key: string, folded: string): Filed {
  return { id: `${key} ${folded}`, key, fold: folded };
}

/** What is known of a word in a language. */
interface KnownWord {
  readonly terms: readonly Filed[];
  readonly isStopWord: boolean;
}

/** Analyses are asked for again and again: the words of a library are few beside its texts, and few change with a publish. */
export class TermMemory {
  readonly #wordsByTag = new Map<string, Map<string, KnownWord>>();

  /** What a word is filed under in a language (BCP 47) or in all of them. Empty for a word that folds to nothing. */
  getTerms(word: string, tag: string): readonly Filed[] {
    return this.getWord(word, tag).terms;
  }

  /** The same, and whether it is a stop word there. */
  getWord(word: string, tag: string): KnownWord {
    let ofTag = this.#wordsByTag.get(tag);
    if (ofTag === undefined) {
      ofTag = new Map();
      this.#wordsByTag.set(tag, ofTag);
    }
    const known = ofTag.get(word);
    if (known !== undefined) return known;
    const tags = tag === ANY_LANGUAGE ? ALL_TAGS : [tag];
    const all = tags.map((each) => analyse(word, each)).filter((each) => each.fold !== '');
    const filed = all.map(({ key, fold: folded }) => toFiled(key, folded));
    const unique = new Map(filed.map((each) => [each.id, each]));
    const found = {
      terms: [...unique.values()],
      isStopWord: all.some(({ fold }) => isStopWord(fold, tag)),
    };
    if (ofTag.size >= MAX_WORDS) ofTag.clear();
    ofTag.set(word, found);
    return found;
  }
}

/** Terms of a record's own texts, each once: a word that is there more often, or in more fields, weighs more. */
export function getRecordTerms(record: SearchRecord, memory: TermMemory): readonly IndexTerm[] {
  const { title, summary, body, names, textLocale } = record;
  const terms = new TermSum();
  terms.addField(FIELDS.title, toKnownWords(title, textLocale, memory));
  for (const name of names) terms.addField(FIELDS.name, toKnownWords(name, ANY_LANGUAGE, memory));
  terms.addField(FIELDS.summary, toTellingWords(summary, textLocale, memory));
  terms.addField(FIELDS.body, toTellingWords(body.slice(0, MAX_BODY), textLocale, memory));
  for (const name of [title, ...names]) {
    const [word, ...others] = toWords(name);
    if (word === undefined || others.length > 0) continue;
    for (const { key, fold: folded } of memory.getTerms(word, ANY_LANGUAGE)) {
      terms.put({ ...toFiled(key, WHOLE_NAME_MARK + folded), weight: WHOLE_NAME });
    }
  }
  return terms.list();
}

class TermSum {
  readonly #terms = new Map<string, IndexTerm>();

  addField(field: Field, words: readonly KnownWord[]): void {
    const weight = weighWord(field, words.length);
    for (const { terms } of words) {
      for (const { id, key, fold: folded } of terms) {
        const known = this.#terms.get(id)?.weight ?? 0;
        this.put({ id, key, fold: folded, weight: known + weight });
      }
    }
  }

  put(term: IndexTerm): void {
    this.#terms.set(term.id, term);
  }

  list(): readonly IndexTerm[] {
    return [...this.#terms.values()];
  }
}

/** What the words of a concept's label are filed under, by the grammar of every language. */
export function getLabelTerms(label: string, memory: TermMemory): readonly Filed[] {
  return toWords(label).flatMap((word) => memory.getTerms(word, ANY_LANGUAGE));
}

/** Every word counts in titles and names: "About us" is made of stop words. */
function toWords(text: string): readonly string[] {
  return Array.from(tokenise(text), ({ word }) => word).filter((word) => word.length <= MAX_WORD);
}

function toKnownWords(text: string, tag: string, memory: TermMemory): readonly KnownWord[] {
  return toWords(text).map((word) => memory.getWord(word, tag));
}

/** Words of a text that tell it apart from others. */
export function toTellingWords(
  text: string,
  tag: string,
  memory: TermMemory,
): readonly KnownWord[] {
  return toKnownWords(text, tag, memory).filter((word) => !word.isStopWord);
}
