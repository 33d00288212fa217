/**
 * English stemmer Porter2, after M. Porter's description of the Snowball algorithm "English". Written for
 * folded words: no apostrophes, no marks.
 */

const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u;
const VOWEL = /[aeiouy]/u;
/** Vowel, consonant other than w, x, Y; or at the start a vowel and a consonant. */
const SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|^past)$/u;

const WHOLE_WORDS = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);

const ING_LEFT_WHOLE = /^(?:inning|outing|canning|herring|earring|evening)$/u;
const EED_LEFT_WHOLE = /^(?:proc|exc|succ)eed/u;

const STEP_2: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['ogist', 'og'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];

const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

const STEP_4 =
  /(?:ement|ance|ence|able|ible|ment|(?<=[st])ion|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic)$/u;

/** Start of the regions R1 and R2: after the first consonant that follows a vowel, twice. */
function findRegions(word: string): readonly [r1: number, r2: number] {
  const whole = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/u.exec(word);
  const r1 = whole?.[0].length ?? findRegion(word, 0);
  return [r1, findRegion(word, r1)];
}

function findRegion(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/u.exec(word.slice(from));
  return match === null ? word.length : from + match.index + 2;
}

function isShort(word: string, r1: number): boolean {
  return r1 >= word.length && SHORT_SYLLABLE.test(word);
}

function strip1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/(?:ied|ies)$/u.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/u.test(word)) return word;
  return /[aeiouy].+s$/u.test(word) ? word.slice(0, -1) : word;
}

function strip1b(word: string, r1: number): string {
  if (ING_LEFT_WHOLE.test(word)) return word;
  const eed = /eed(?:ly)?$/u.exec(word);
  if (eed !== null)
    return eed.index >= r1 && !EED_LEFT_WHOLE.test(word) ? `${word.slice(0, eed.index)}ee` : word;
  const ending = /(?:ed|ing)(?:ly)?$/u.exec(word);
  if (ending === null) return word;
  const stem = word.slice(0, ending.index);
  if (/^[^aeiouy]ying$/u.test(word)) return `${stem.slice(0, -1)}ie`;
  if (!VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/u.test(stem)) return `${stem}e`;
  if (DOUBLE.test(stem) && !/^[aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u.test(stem)) {
    return stem.slice(0, -1);
  }
  return isShort(stem, r1) ? `${stem}e` : stem;
}

function replaceInRegion(
  word: string,
  endings: readonly (readonly [string, string])[],
  region: number,
): string | null {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (found === undefined) return null;
  const at = word.length - found[0].length;
  return at >= region ? word.slice(0, at) + found[1] : word;
}

function strip2(word: string, r1: number): string {
  const replaced = replaceInRegion(word, STEP_2, r1);
  if (replaced !== null) return replaced;
  if (/logi$/u.test(word)) return word.length - 3 >= r1 ? word.slice(0, -1) : word;
  return /[cdeghkmnrt]li$/u.test(word) && word.length - 2 >= r1 ? word.slice(0, -2) : word;
}

function strip3(word: string, r1: number, r2: number): string {
  const replaced = replaceInRegion(word, STEP_3, r1);
  if (replaced !== null) return replaced;
  return word.endsWith('ative') && word.length - 5 >= r2 ? word.slice(0, -5) : word;
}

function strip4(word: string, r2: number): string {
  const match = STEP_4.exec(word);
  return match !== null && match.index >= r2 ? word.slice(0, match.index) : word;
}

function strip5(word: string, r1: number, r2: number): string {
  const at = word.length - 1;
  if (word.endsWith('e')) {
    const goes = at >= r2 || (at >= r1 && !SHORT_SYLLABLE.test(word.slice(0, -1)));
    return goes ? word.slice(0, -1) : word;
  }
  return word.endsWith('ll') && at >= r2 ? word.slice(0, -1) : word;
}

/** Stem of a folded English word; words of one or two letters stay. */
export function stemEnglish(word: string): string {
  const whole = WHOLE_WORDS.get(word);
  if (whole !== undefined) return whole;
  if (word.length < 3) return word;
  // A y that is a consonant is Y until the end.
  const marked = word.replace(/^y|(?<=[aeiouy])y/gu, 'Y');
  const [r1, r2] = findRegions(marked);
  const plain = strip1b(strip1a(marked), r1).replace(/(?<=.[^aeiouy])[yY]$/u, 'i');
  return strip5(strip4(strip3(strip2(plain, r1), r1, r2), r2), r1, r2).toLowerCase();
}
