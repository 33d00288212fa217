import type { LanguageRules } from './language-rules.ts';
import { parseStopWords } from './stop-words.ts';
import { parseEndings, stripEnding } from './strip-ending.ts';

/** Plural, case and article of nouns and adjectives, on folded text (ț is t, ș is s, ă and â are a). */
const NOUN = parseEndings(`
  ului urilor urile uri iilor ilor elor alor iile ile ele ule ul iei ii ei ia ie iu ea eo io ua iua oi`);

/** Person, tense, participle and infinitive; what is left of -bil once its article is off. */
const SUFFIXES = parseEndings(`
  ez eaz eaza ezem az am ar ir er ur aram arat as asem ases aser aseram aserat
  and ind at it ut esc est im is isem ises iser ir iram irat us usem uses user ur uram urat easc
  abil ibil ab ib il`);

const LAST_VOWEL = parseEndings('a e i o u');

/** Forms that no ending explains: child and children. */
const IRREGULAR = new Map(
  ['copii', 'copiii', 'copiilor', 'copil', 'copilul', 'copilului'].map((form) => [form, 'copil']),
);

/**
 * Romanian: noun ending, last vowel, then the suffix of a verb; then the diphthongs that change places inside
 * a stem (seară, seri; școală, școli) made one. Own rules on folded text, since most readers type without marks.
 */
function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 4) return word;
  const noun = stripEnding(word, NOUN, 3);
  const short = stripEnding(stripEnding(noun, LAST_VOWEL, 3), SUFFIXES, 4);
  return stripEnding(short, LAST_VOWEL, 3)
    .replace(/oa(?=.)/gu, 'o')
    .replace(/ea(?=.)/gu, 'e')
    .replace(/(?<=..)z$/u, 'd');
}

/** î inside a word is the older spelling of â: învăţămînt is învățământ. */
function spell(word: string): string {
  return word.normalize('NFC').replace(/(?<=\p{L})î(?=\p{L})/gu, 'â');
}

const stopWords = parseStopWords(`
  a acea aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste acestea acestei acestor acestui
  ai al ale alt alta altă alte altele alți am ar are aș asupra au avea ca că care către ce cea cei cel cele celor
  cu cum da dar de deci decât despre din dintr dintre doar după e ea ei el ele era este eu fi fie fiecare fiind fost
  i iar ie îi îl îmi în înainte într între își l la le li lor lui m mai mea mei meu mi mod n ne nici nimic noi nostru nu
  o ori orice ori pe pentru peste poate pot prin printr printre să sa sau săi său se si și spre sub sunt t ta tot toate
  toți tu un una unde unei unele unii unor unui v va vor vă`);

export const romanian: LanguageRules = { script: 'Latn', spell, stem, stopWords };
