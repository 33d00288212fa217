import type { Locale } from '@closer/shared/locales.ts';
import type { Random } from './random.ts';

const ALPHABETS: Readonly<Record<Locale, string>> = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  mk: 'абвгдѓежзѕијклљмнњопрстќуфхцчџш',
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  ro: 'aăâbcdefghiîjklmnopqrsștțuvwxyz',
  hu: 'aábcdeéfghiíjklmnoóöőpqrstuúüűvwxyz',
};

/** A word with one slip that is not in its first letter: a letter lost, doubled in, changed or swapped. */
export function addSlip(word: string, lang: Locale, random: Random): string {
  const at = 1 + random.integer(word.length - 1);
  const letter = random.pick(Array.from(ALPHABETS[lang]));
  const [before, here, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  switch (random.integer(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + here + after;
    case 2:
      return before + letter + after;
    default:
      return before + after.slice(0, 1) + here + after.slice(1);
  }
}

/** A word without marks, as typed where the keyboard has none. */
export function dropMarks(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{Mn}/gu, '');
}

/** ș and ț with the cedillas of old keyboards. */
export function addCedillas(word: string): string {
  return word.replaceAll('ș', 'ş').replaceAll('ț', 'ţ');
}

/**
 * Ways to write Cyrillic in Latin letters, apart from what the search knows: the official ones of both states (the
 * Bulgarian act of 2009, Macedonian passports), the scientific one (ISO 9 of 1968), and that of messages.
 */
const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъьюяѓѕјљњќџ';
const WAYS: Readonly<Record<'mk' | 'bg', readonly string[]>> = {
  bg: [
    'a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya',
    'a b v g d e ž z i j k l m n o p r s t u f h c č š št ă j ju ja',
    'a b v g d e j z i i k l m n o p r s t u f h c 4 6 6t u i iu q',
  ],
  mk: [
    'a b v g d e zh z i - k l m n o p r s t u f h c ch sh - - - - - gj dz j lj nj kj dj',
    'a b v g d e ž z i - k l m n o p r s t u f h c č š - - - - - ǵ dz j lj nj ḱ dž',
    'a b v g d e z z i - k l m n o p r s t u f h c c s - - - - - g dz j l n k dz',
  ],
};

export function romaniseAnyhow(word: string, lang: 'mk' | 'bg', random: Random): string {
  const way = random.pick(WAYS[lang]).split(' ');
  return Array.from(word, (letter) => {
    const latin = way[LETTERS.indexOf(letter)];
    return latin === undefined || latin === '-' || !LETTERS.includes(letter) ? letter : latin;
  }).join('');
}
