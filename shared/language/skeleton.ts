import { parsePairs } from './parse-pairs.ts';

/**
 * Folded Cyrillic letters as the plainest Latin that any way of romanising comes down to: ж, ž and zh are z;
 * щ, št and sht are st; я, ja and ya are ia.
 */
const CYRILLIC = parsePairs(`
  а:a б:b в:v г:g д:d ђ:d е:e є:ie ж:z з:z ѕ:dz и:i і:i ј:i к:k л:l љ:l м:m н:n њ:n о:o п:p р:r с:s т:t ћ:c у:u
  ф:f х:h ц:c ч:c џ:dz ш:s щ:st ъ:a ы:i ь:i э:e ю:iu я:ia`);

/** Digraphs of the usual romanisations and what stands for them. */
const COLLAPSED = parsePairs(`
  shch:st sht:st sch:st dzh:dz dj:dz tsh:c sh:s zh:z kh:h ch:c th:c ts:c tz:c gj:g gy:g kj:k lj:l nj:n y:i j:i
  w:v x:ks`);
// One pass for all: this runs for every word of the library. Longer spellings stand before shorter ones.
const SPELLING = new RegExp([...COLLAPSED.keys()].join('|'), 'gu');
const DOUBLED = /(.)\1+/gu;

const LATIN_OR_DIGIT = /^[a-z0-9]+$/u;
const MAY_COLLAPSE = /[hjytwxs]|(.)\1/u;

/**
 * The script-neutral form of a folded word: equal for the word in Cyrillic and in any usual romanisation of it,
 * whether official, scientific or as in a chat. Letters of other scripts stay. Never longer than three times the word.
 */
export function toSkeleton(folded: string): string {
  const latin = LATIN_OR_DIGIT.test(folded)
    ? folded
    : Array.from(folded, (letter) => CYRILLIC.get(letter) ?? letter).join('');
  if (!MAY_COLLAPSE.test(latin)) return latin;
  return latin
    .replace(SPELLING, (spelling) => COLLAPSED.get(spelling) ?? spelling)
    .replace(DOUBLED, '$1');
}
