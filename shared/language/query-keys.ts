import { analyse } from './analyse.ts';
import { fold } from './fold.ts';
import { getLanguage } from './languages.ts';
import { parsePairs } from './parse-pairs.ts';

/** Most keys that one word of a query asks for, the plain analyses included. */
const MAX_KEYS = 12;

const LATIN = /^[a-z0-9]+$/u;

/** Latin spellings and the folded Cyrillic letters they stand for, longest first. */
const CYRILLIC_OF = parsePairs(`
  sht:щ dzh:џ sh:ш zh:ж ch:ч ts:ц yu:ю ju:ю ya:я ja:я gj:г kj:к lj:љ nj:њ dz:ѕ kh:х a:а b:б c:ц d:д e:е f:ф g:г
  h:х i:и j:ј k:к l:л m:м n:н o:о p:п q:я r:р s:с t:т u:у v:в w:в x:х y:и z:з 4:ч 6:ш`);
const SPELLING = new RegExp([...CYRILLIC_OF.keys()].join('|'), 'gu');

/**
 * Where a romanisation leaves two readings, the second one. Bulgarian ъ is a, u or y; Bulgarian ж may be j; who types without marks
 * writes c for ч and z for ж, which stems tell from ц and з.
 */
const SECOND_READINGS: readonly (readonly [RegExp, string])[] = [
  [/ia$/u, 'ija'],
  [/u/gu, 'ъ'],
  [/y/gu, 'ъ'],
  [/j/gu, 'ж'],
  [/dj|gj/gu, 'г'],
  [/c(?!h)/gu, 'ч'],
  [/z(?!h)/gu, 'ж'],
  [/s(?!h)/gu, 'ш'],
];

/** A Latin word as readers of a language (BCP 47) may have meant it in Cyrillic: naively, then each second reading. */
function getCyrillicReadings(latin: string, tag: string): readonly string[] {
  const own = getLanguage(tag)?.romanised;
  const second = SECOND_READINGS.map(([from, to]) => latin.replace(from, to));
  return [...new Set([latin, ...second])].map((reading) =>
    reading.replace(
      SPELLING,
      (spelling) => own?.get(spelling) ?? CYRILLIC_OF.get(spelling) ?? spelling,
    ),
  );
}

/**
 * Keys under which a word of a query may stand in texts of the given languages (BCP 47), the reader's own language
 * first, at most twelve. A Latin word is also read as romanised Cyrillic and stemmed as such, so that
 * `obrazovanie` and `obrazovanieto` meet образование.
 */
export function getQueryKeys(word: string, tags: readonly string[]): readonly string[] {
  const folded = fold(word);
  if (folded === '') return [];
  const plain = tags.map((tag) => analyse(word, tag).key);
  const cyrillicTags = tags.filter((tag) => getLanguage(tag)?.script === 'Cyrl');
  const read = LATIN.test(folded)
    ? cyrillicTags.flatMap((tag) =>
        getCyrillicReadings(fold(word.toLowerCase().replaceAll('đ', 'gj')), tag).map(
          (reading) => analyse(reading, tag).key,
        ),
      )
    : [];
  return [...new Set([...plain, ...read])].slice(0, MAX_KEYS);
}
