import type { LanguageRules } from './language-rules.ts';
import { parsePairs } from './parse-pairs.ts';
import { parseStopWords } from './stop-words.ts';
import { parseEndings, harden, stripEnding } from './strip-ending.ts';

/**
 * Definite articles, after Koneski's grammar: three series (т near the speaker's neutral, в here, н there). The feminine and neuter
 * ones in в and н only where they cannot be the end of an adjective or a name: општинскана, учењево.
 */
const ARTICLE =
  /(?<=...и)(?:о[твн]|[твн]е)$|(?<=...[аоеиу])т[ао]$|(?<=...е)те$|(?<=...)от$|(?<=ост)та$|(?<=..[нкј]([ао]))[вн]\1$|(?<=ње|ост)[вн][ао]$/u;

/** Number and gender. */
const NUMBER = parseEndings(`
  иња ови еви ија ии ие ијо а о е и у аа`);

/** Person, tense, participle, verbal noun; -ски and -ство. */
const SUFFIXES = parseEndings(`
  ув увам уваш уваат увал уван ував увавм увавт уваше увај увајт увајк увањ уваа
  ам аш аат ем еш ет еат им иш ит ат авм авт евм евт ивм ивт ав ев ив аше еше
  ал ел ил ан ањ ењ ај ајт ајк ејк ијк
  ск ств анск анин ост ов ев он овск евск
  ует уе увме увте увач увачк ачк ичк лив иј ивме авме евме ивте авте евте`);

/** Those of them that stand before an article. */
const NOMINAL_SUFFIXES = parseEndings('уван увањ ањ ен ан ск ств анск анин ост ов ев он овск евск');

/** The vowel that comes and goes: социјален, социјална; центар, центри; успех stays. */
const FLEETING = /(?<=[бвгдгжзјклљмнњпрстќфхцчшѕ])(?:е(?=[нцлр]$)|о(?=[кцнл]$)|а(?=[рмл]$))/u;

/** Nouns whose last letters only look like the end of a verb: граѓанин stays, учител stays. */
const KEPT = /(?:тел|иј|ениј)$/u;

/** What is left of an adjective: социјал(е)н, ургент(е)н. */
const ADJECTIVE = /(?<=.{3}[^аеиоу])н$/u;

/** Forms that no ending explains: plural or case of everyday nouns. */
const IRREGULAR = parsePairs(
  'патишта:пат патиштата:пат деца:дет децата:дет дете:дет детето:дет луге:човек лугето:човек',
);

/**
 * Macedonian: article, then number and gender, then the suffix of a verb or adjective. Own rules on folded text (ѓ is г,
 * ќ is к), tuned on the paradigms of the free Hunspell dictionary, which is not part of this project.
 */
function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 4) return word;
  const bare = word.replace(ARTICLE, '');
  const single = stripEnding(bare, NUMBER, 3);
  // What had an article is no finite verb: the ил of правилата is its own.
  const suffixes = bare === word ? SUFFIXES : NOMINAL_SUFFIXES;
  if (KEPT.test(single)) return harden(single);
  // -ски and -ост stand on other suffixes.
  const short = stripEnding(stripEnding(single, suffixes, 4), SUFFIXES, 5);
  return harden(short.length > 3 ? short.replace(FLEETING, '').replace(ADJECTIVE, '') : short);
}

const stopWords = parseStopWords(`
  а ако ама без би биде бидат било во врз где да дали дека до додека е ги го за зад зошто и или им има истиот
  исто ја јас каде како кај ќе кога кого кое кои која кој кон ли ме меѓу ми многу може му на над нас не
  него неа некои нема ни ние но о од околу оваа овие ова овој од освен па по под пред преку при само
  се секој си сите сме со сред сум што та така таа тие тоа тој туку ту тука уште чие чиј`);

export const macedonian: LanguageRules = { script: 'Cyrl', stem, stopWords };
