import type { LanguageRules } from './language-rules.ts';
import { parsePairs } from './parse-pairs.ts';
import { parseEndings, stripEnding } from './strip-ending.ts';

/** A change at the end of a stem: where it happens, what takes its place. */
type Change = readonly [pattern: RegExp, put: string];

/** Definite articles on folded text (й is и); with them -ат and -ете, which verbs have too. */
const ARTICLES = parseEndings(
  'ият:и ът ят:я ат:а ата:а ята:я ото:о ето:е ите:и ете:е уто:у юто:ю ито:и',
);

/** -та of feminine nouns on a consonant; elsewhere the т belongs to the word: документа, момента. */
const FEMININE_ARTICLE = /(?<!^вра)(?<=..[тщдвж]|^цел|..ел|.[оъ]л|реч|.ич|.[пс]ен|вечер|утрин)та$/u;

/** Number, gender, the short article, the vowel a verb ends in; й before them goes too: идеи, играя. */
const NUMBER = parseEndings(`
  ове еве ия ии ие иа ая аи ае ея еи ее оя ои ое уя уи уе яе яи юя юи юе а я о е и у ю ьо`);

/** Present, imperfect, aorist, gerund, participle in -л: after three letters. Vowels at the end are off already. */
const TENSE = parseEndings(`
  ам аш еш иш яш ат ят ах ахм ахт ех ехм ехт их ихм ихт ох охм охт ях яхм яхт аик еик яик ил ял ащ`);

/** What many nouns end in too: after four letters. Who belongs to a place loses -ин: граждани. */
const PARTICIPLE = parseEndings('ем им ям ет ит ал ел ан ещ анин:ан янин:ян арин:ар ярин:яр');

/** The same where what stands before tells: -ен and its adjectives, казал, настоящ, момичета. */
const SHAPED: readonly Change[] = [
  [/(?<=.{4}[^аеиоуъюя]|..[чжшщ])(?<!ищ)[ея]?н$|(?<=..[зск])ан$|(?<=..[аеиоу])[еи]н$/u, ''],
  [/(?<=..[зск])ал$/u, ''],
  [/(?<=..[чжшщф])ет$|(?<=..[^аеиоуъюя])ящ$/u, ''],
];

/** Words whose last letters only look like the end of a verb: учител, раздел, правил(о), запиш(а). */
const KEPT = /(?:[аия]тел|^насил|раздел|^правил|[^уъ]пиш)$/u;

/** провел is of проведе. */
const PAST: readonly Change[] = [[/(?<=.[^аи])вел$/u, 'вед']];

/** -ски, -ство, and what makes a verb imperfective: записва, осигурява, получава, създава, осъжда. */
const DERIVED: readonly Change[] = [
  [/(?<=.{4})(?:[ая]н)?ск$/u, ''],
  [/(?<=.{5})(?:ств|яв)$|(?<=..[чшщ]|.{4}[жц])ав$|(?<=...[^аеиоуъюя])в$/u, ''],
  [/(?<=з|от|про)да[вд]$/u, 'д'],
  [/(?<=[еъ]|згра)жд$/u, 'д'],
];

/** е that comes and goes, or is й there: важен, важна; европеец, европейци. */
const FLEETING: readonly Change[] = [
  [/(?<=[аеиоую])е(?=[нц]$)/u, 'и'],
  [/(?<=.[^аеиоуъюя])е(?=[нц]$)/u, ''],
];

/** What happens only where no verbal ending was: театър, театри; дошъл, дошли; ученик, ученици. */
const NOMINAL: readonly Change[] = [
  [/(?<=.[^аеиоуъюя])(?:ъ(?=[рлнмкц]$)|о(?=[кц]$))/u, ''],
  [/(?<=...[гкзс])л$/u, ''],
  [/ц$/u, 'к'],
];

/** Consonants that change places: извлека, извлече; пиша, писах; кажа, казах; диалог, диалози. */
const CONSONANT: readonly Change[] = [
  [/(?<=.[лпрст]е)к$/u, 'ч'],
  [/(?<=пи)ш$/u, 'с'],
  [/(?<=ка|ър|ма|ре)ж$/u, 'з'],
  [/(?<=[лгр]о|ур|ъ|ви)з$/u, 'г'],
];

/** Forms that no ending explains. */
const IRREGULAR = parsePairs(`
  пътища:път пътищата:път деца:дет децата:дет хора:човек хората:човек човеци:човек дни:ден дните:ден
  името:име имена:име имената:име времена:врем времената:врем брат:брат врата:врат свят:свет цвят:цвет краища:кра краищата:кра`);

const endsInVowel = (word: string): boolean => 'аеиоуъюя'.includes(word.slice(-1));
/** я inside the stem becomes е, since they change places: място, места; бял, бели. */
function yieldVowel(stem: string): string {
  return stem.includes('я') ? stem.replace(/(?<=.)я(?=.)/gu, 'е') : stem;
}

function change(word: string, changes: readonly Change[]): string {
  return changes.reduce((rest, [pattern, put]) => rest.replace(pattern, put), word);
}

/** One ending of a verb, or of an adjective made of one. */
function stripVerbal(word: string): string {
  if (KEPT.test(word)) return word;
  const short = stripEnding(word, TENSE, 3);
  if (short !== word && (short.length > 3 || !endsInVowel(short))) return short;
  const long = stripEnding(word, PARTICIPLE, 4);
  return long === word ? change(word, SHAPED) : long;
}

/** All of them, at most four, so that forms whose root looks like an ending meet the others: споделя, споделил. */
function stripVerbalEndings(word: string): string {
  let rest = word;
  for (let count = 0; count < 4; count += 1) {
    const next = stripVerbal(rest);
    if (next === rest) return rest;
    rest = next.length > 3 && endsInVowel(next) ? next.slice(0, -1) : next;
  }
  return rest;
}

/**
 * Bulgarian: article, number and gender, endings of verbs until none fits, what inflection changes inside. Own rules on folded text by the
 * classes of a grammar (L. Andreychin, Основна българска граматика); starting points were the light stemmers of Savoy and of Nakov (BulStem).
 */
function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 4) return yieldVowel(word);
  const bare = word.endsWith('та') ? word.replace(FEMININE_ARTICLE, '') : word;
  const single = change(stripEnding(stripEnding(bare, ARTICLES, 3), NUMBER, 3), PAST);
  const root = change(stripVerbalEndings(single), DERIVED);
  const steady = change(yieldVowel(root), FLEETING);
  return change(root === single ? change(steady, NOMINAL) : steady, CONSONANT);
}

export const bulgarian: LanguageRules = { script: 'Cyrl', stem };
