import type { LanguageRules } from './language-rules.ts';
import { parsePairs } from './parse-pairs.ts';
import { parseEndings, stripEnding } from './strip-ending.ts';

/**
 * Definite articles, after Koneski's grammar: three series (т near the speaker's neutral, в here, н there). The feminine and neuter
 * ones in в and н only where they cannot be the end of an adjective or a name: општинскана, учењево, средствава.
 */
const ARTICLE =
  /(?<=...и)(?:о[твн]|[твн]е)$|(?<=...а)та$|(?<=...[оеиу])то$|(?<=...е)те$|(?<=...)от$|(?<=ост|ов|ош|^цел|^надеж|^нок|^крв|вечер|смрт|пролет|^сол)та$|(?<=(?:...[нк]|.[бвгдзклмнстфц]иј)([ао]))[вн]\1$|(?<=ње|ост)[вн][ао]$|(?<=ств[ао]|[ае]ња)[вн][ао]$|(?<=..ние)[вн]о$/u;

/** Number and gender, and the vowels that verbs end on. */
const NUMBER = parseEndings(
  'иња ови еви еи:е ија ии ие ио ијо ичка:ик ички:ик ичко:ик а о е и у аа еа оа ееја еја',
);

/**
 * What stands before them, by the letters that are left: person and tense, participles and verbal nouns, imperative and gerund, then
 * what makes words of words. Each comes off alone, the longest that fits first, so that гледаните, гледаш and гледање meet.
 */
const SUFFIX = new RegExp(
  [
    '(?<=.{3})(?:ам|им|аат|ат|аш|еш|иш|авм|авт|ивм|ивт|евм|евт|овм|овт|ал|ел|ен|ил|ај|ев|ајт|јт|ајк|ејк|от|ск|[ае])$',
    '(?<=.{4})(?:ем|ан|ањ|ав|ив|ов|он|анин|увач|и)$',
    '(?<=.{5})(?:ет|ув|ењ|ост|ств|ачк)$|(?<=.{2}[^аеиоу])н$',
  ].join('|'),
  'u',
);

/** The vowel that comes and goes before its end is taken off: туризам, туризми; полицаец, полицајци; траен, трајна. */
const STEADY = [
  [/(?<=из)ам$/u, 'м'],
  [/(?<=[аоуие])е(?=[нц]$)/u, 'ј'],
] as const;

/** The same within what is left: центар, центри; успех stays. */
const FLEETING = /(?<=[бвгдгжзјклљмнњпрстќфхцчшѕ])(?:е(?=[нцлр]$)|о(?=[кцнл]$)|а(?=[рмл]$))/u;

/** Who does something: учител and старател only look like the participle of a verb. */
const KEPT = /(?:тел|^нас[ие]л)$/u;

/** број, броеви; случај, случаи. */
const LAST_J = /(?<=..[аеиоу])ј$/u;

/** Forms that no ending explains: plurals of everyday nouns. */
const IRREGULAR = parsePairs(
  'патишта:пат патиштата:пат деца:дет децата:дет дете:дет детето:дет луге:човек лугето:човек музеи:музе музеите:музе очи:око очите:око окото:око',
);

/**
 * Macedonian: article, then number, then one suffix after the other until none fits, so that all forms of a word lead to the same
 * stem, with and without an article. Own rules on folded text (ѓ is г, ќ is к), tuned on half of the lexicon of Apertium, which is
 * not part of this project.
 */
function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 4) return harden(word);
  const bare = STEADY.reduce(
    (form, [end, put]) => form.replace(end, put),
    word.replace(ARTICLE, ''),
  );
  const short = stripSuffixes(stripEnding(bare, NUMBER, 3));
  const steady = short.length > 3 && !KEPT.test(short) ? short.replace(FLEETING, '') : short;
  return harden(steady.replace(LAST_J, ''));
}

const HARD: Readonly<Record<string, string>> = { ц: 'к', з: 'г', с: 'х' };

/**
 * A stem with its last letter as it is where no и follows: ученик, ученици; дијалог, дијалози; успех, успеси. Not the other way
 * round: a skeleton writes ц like ч and з like ж, so that река would be реч.
 */
function harden(stem: string): string {
  return stem.replace(/[цзс]$/u, (letter) => HARD[letter] ?? letter);
}

function stripSuffixes(word: string): string {
  const short = KEPT.test(word) ? word : word.replace(SUFFIX, '');
  return short === word ? word : stripSuffixes(short);
}

const romanised = parsePairs('ja:ја ya:ја ju:ју yu:ју sht:шт q:ја');

export const macedonian: LanguageRules = { script: 'Cyrl', stem, romanised };
