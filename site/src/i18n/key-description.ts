/** What translators and the compiler know of one key. */
export interface KeyDescription {
  /** Where the words stand and what they mean, for who translates them. */
  readonly says: string;
  /** Names in braces that every language's text must hold. */
  readonly params?: readonly string[];
  /** Has a form for every plural category of its language; `{count}` is the number. */
  readonly plural?: true;
}
