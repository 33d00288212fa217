import { fold } from './fold.ts';
import { getLanguage } from './languages.ts';
import { toSkeleton } from './skeleton.ts';

/** What a word is to search. */
export interface Analysis {
  /** Without marks, lower case. Empty for a word of marks only. */
  readonly fold: string;
  /** Without its ending. */
  readonly stem: string;
  /** Skeleton of the stem: equal for all forms and both scripts. */
  readonly key: string;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Whether a folded word is written in the script of a language. */
function isInScript(folded: string, script: 'Latn' | 'Cyrl'): boolean {
  return CYRILLIC.test(folded) === (script === 'Cyrl');
}

/**
 * Analyses a word of a text in the language `tag` (BCP 47). A language that is not in the table, or a word in
 * another script than its language's, is folded and keyed but keeps its ending.
 */
export function analyse(word: string, tag: string): Analysis {
  const rules = getLanguage(tag);
  const folded = fold(rules?.spell === undefined ? word : rules.spell(word.toLowerCase()));
  const stem =
    rules !== undefined && isInScript(folded, rules.script) ? rules.stem(folded) : folded;
  return { fold: folded, stem, key: toSkeleton(stem) };
}
