/** A word written backwards. */
export const reverse = (word: string): string => Array.from(word).toReversed().join('');
