/**
 * Letters that NFKD leaves whole although readers type them plain: Polish, South Slavic, Nordic,
 * German, French, Turkish, Icelandic.
 */
export const WHOLE_LATIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŋ: 'ng',
};

const MARKS = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const WHOLE_LETTERS = new RegExp(`[${Object.keys(WHOLE_LATIN_LETTERS).join('')}]`, 'gu');
const NEEDS_FOLDING = /[^a-z0-9а-ик-яѕјљњџ]/u;

/**
 * A word as people type it without its marks: compatibility forms resolved (NFKD), lower case, no
 * combining marks in any script (й is и, ѓ is г, ș is s), and the letters that have no decomposition
 * (ł đ ø ß æ œ ı þ) spelled plainly. Idempotent. A word of marks only folds to nothing.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!NEEDS_FOLDING.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(WHOLE_LETTERS, (letter) => WHOLE_LATIN_LETTERS[letter] ?? letter);
}
