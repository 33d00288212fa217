/** What the search of one language knows. A language is one file that exports these, and one row of the table. */
export interface LanguageRules {
  /** Script its words are written in; a word in another script is left whole by `stem`. */
  readonly script: 'Latn' | 'Cyrl';
  /** Rewrites a lower-case word before it is folded, where folding would lose a rule of spelling. */
  readonly spell?: (lowerCaseWord: string) => string;
  /** Ending of an inflected form taken off. Takes and gives folded text; idempotence is not promised. */
  readonly stem: (foldedWord: string) => string;
  /** Latin spellings that stand for other Cyrillic letters than they mostly do: Macedonian has no я. */
  readonly romanised?: ReadonlyMap<string, string>;
}
