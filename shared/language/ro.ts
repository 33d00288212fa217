import type { LanguageRules } from './language-rules.ts';
import { parsePairs } from './parse-pairs.ts';
import { parseEndings, stripEnding, type Endings } from './strip-ending.ts';

/** Article, number and case of nouns and adjectives, second person plural of verbs; without the vowels they end in. */
const NOUN = parseEndings('ului elui ule ul ile ilor ele elor eti eati');

/** Present, imperfect, participle, gerund, perfect, pluperfect; -el and -il, whose plurals end like an article: model, modele. */
const TENSE = `
  ez eaz iaz am em im at it ut and ind esc est asc ast easc
  asem aser aseram aserat ases
  isem iser iseram iserat ises
  uram urat usem user useram userat uses
  il el ael:ael`;

/** Perfect, long infinitive and -bil, where a longer stem is left: too many short nouns end like them. */
const LOOSE = parseEndings('as is us ar er ir ab ib primar:primar');

/** What may be left before a tense as the end of a verb's own stem: programat, program; considerat, consider; recomandat, recomand. */
const INNER = 'am em im at and ind est';

/** Everyday stems that themselves end like a participle or gerund: vizitat, vizită; cuprinde; locație, which is not loc. */
const KEPT = `
  invat:invat invet:invat invit:invit vizit:vizit limit:limit solicit:solicit merit:merit profit:profit facilit:facilit
  trimit:trimit permit:permit promit:promit transmit:transmit discut:discut execut:execut constat:constat comand:comand
  prind:prind oprind:opr extind:extind bunat:bunat sanat:sanat
  relat:relat locat:locat alocat:aloc pozit:pozit solut:solut legat:legat delegat:deleg ariat:ariat eriat:eriat`;

const OUTER_SUFFIXES = parseEndings(TENSE + KEPT);
const INNER_SUFFIXES = parseEndings(INNER + KEPT);

/** Participles in -s of everyday verbs, also under their prefixes: spus, spune; condus, conduce. */
const PARTICIPLES = parseEndings(`
  dus:duc opus:opun epus:epun ispus:ispun spus:spun impus:impun compus:compun scris:scri trimis:trimit romis:romit rmis:rmit nsmis:nsmit
  chis:chid clus:clud decis:decid ales:aleg inteles:inteleg mers:merg zis:zic ajuns:ajung spuns:spund prins:prind extins:extind tras:trag
  ramas:raman`);

/** What changes at the end of a stem before i or e: englez, românesc, tehnician, cuvânt, umăr, drag; also veni, vine. */
const LAST_SOUNDS = parseEndings('z:d sc:st ien:ian gh:g vint:vant vind:vand umer:umar ven:vin');

/** Everyday nouns of two letters: year, water, hour, door. */
const SHORT = /^(an(?=i|ul)|(?:ap|or|us)(?=[aei]))(?:a|e|i|ei|ii|ul|ului|ile|ilor|ele|elor)$/u;

/** Everyday forms that no ending explains: child and children. */
const IRREGULAR = parsePairs(`
  copil:copil copilul:copil copilului:copil copii:copil copiii:copil copiilor:copil om:omen omul:omen omului:omen
  creat:cre creata:cre create:cre creati:cre cream:cre creare:cre crearea:cre crearii:cre creand:cre
  masa:mes fata:fet inveti:invat pereti:peret tatal:tat tatalui:tat fiul:fiu fiului:fiu fii:fiu fiii:fiu fiilor:fiu soarele:soare soare:soare soarelui:soare bucurie:bucur bucuria:bucur bucuriei:bucur bucurii:bucur noul:nou noii:nou noile:nou noilor:nou`);

/** Everyday stems that change inside: piață, piețe; tânăr, tineri; văd, vede; juca, joacă. */
const CHANGING = parsePairs(`
  taber:tabar baiet:bai piet:piat viet:viat iarn:iern tiner:tanar ved:vad pot:put juc:joc mananc:manc main:man sor:suror
  grel:gre stel:ste scr:scri raul:rau raur:rau zil:zi ziu:zi`);

/** Vowels at the end: gender, number, case and article of a noun, person of a verb. */
function stripVowels(word: string): string {
  let end = word.length;
  while (end > 3 && 'aeiou'.includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

/** The plural of neuter nouns; that of -ură looks like it, so both lose it: loc, locuri; figură, figuri. */
function stripNeuter(word: string): string {
  let end = word.length;
  while (end > 4 && word.endsWith('ur', end)) end -= 2;
  return word.slice(0, end);
}

function stripSuffix(word: string, suffixes: Endings): string {
  const short = stripEnding(word, suffixes, 3);
  return stripVowels(short === word ? stripEnding(word, LOOSE, 4) : short);
}

/**
 * Romanian: article and case, vowels, plural; then tense and mood, twice, since a verb's stem may end like one. The diphthongs that
 * change places inside a stem (seară, seri; școală, școli) are made one. Own rules for the paradigms of any grammar (Gramatica limbii
 * române, Academia Română 2005), on folded text (ț is t, ș is s, ă and â are a), since most readers type without marks. That all forms
 * come to one stem counts for more than that it is a word.
 */
function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  const short = word.replace(SHORT, '$1');
  const bare =
    short.length < 4 ? short : stripVowels(stripNeuter(stripVowels(stripEnding(word, NOUN, 3))));
  const steady = bare.replace(/(?<=[oe])a(?=.)/gu, '');
  const outer = stripSuffix(stripEnding(steady, PARTICIPLES, 0), OUTER_SUFFIXES);
  const last = stripEnding(stripSuffix(outer, INNER_SUFFIXES), LAST_SOUNDS, 3);
  return CHANGING.get(last) ?? last;
}

/** î inside a word is the older spelling of â: învăţămînt is învățământ. */
function spell(word: string): string {
  return word.normalize('NFC').replace(/(?<=\p{L})î(?=\p{L})/gu, 'â');
}

export const romanian: LanguageRules = { script: 'Latn', spell, stem };
