import type { LanguageRules } from './language-rules.ts';
import { parseStopWords } from './stop-words.ts';
import { parseEndings, stripEnding } from './strip-ending.ts';

/** Cases, on folded text (ő and ö are o, ű and ü are u). */
const CASE = parseEndings(`
  ban ben bol rol tol nak nek hoz hez nal nel ert kent keppen kepp ra re ba be ig kor stul stol
  val vel on en n t at et ot ul va ve ig`);

/** -val, -vel, -vá and -vé take on the last consonant: joggal, társadalommal. */
const ASSIMILATED = /([bcdfghjklmnprstvz])\1(?:al|el|a|e)$/u;

/** Whose it is: person and number of the owner, and of what is owned. */
const POSSESSIVE = parseEndings(`
  jaink jeink jaitok jeitek jaik jeik jaim jeim jaid jeid jai jei aink eink aitok eitek aik eik aim eim aid eid ai ei
  unk juk juk uk jatok jetek atok etek otok tok tek ja je am em om ad ed od nk ik im id e i a`);

const PLURAL = parseEndings('ak ek ok k');

/** Small, more, most: városocska, szebb. Behind them the same endings may stand as behind the bare word. */
const DERIVED = parseEndings(`
  ocska acska ecske ocske cska cske ocsk acsk ecsk csk ocskas acskas ecskes ocskes cskas cskes
  abb ebb obb bb abbik ebbik obbik bbik`);

const LAST_VOWEL = parseEndings('a e i o u');

/** Ends of a bare noun that look like a case or plural: osztályzat, gyermek. */
const LOOKS_LIKE_CASE = parseEndings('at et ot t on en ak ek ok');

/** The vowel that comes and goes: társadalom, társadalmi; terem, termek. */
const FLEETING = /(?<=[bcdfghjklmnprstvz])[aeou](?=[mlr]$)/u;

/** Rounds beyond the first. */
const MAX_DERIVED = 2;

/** The same inside nouns in -alom and -elem, whose m an owner's ending would take. */
const ALOM = /(?<=al)o(?=m)|(?<=el)e(?=m)/u;

/** román is not the plural or a case of roma. */
const IRREGULAR = new Map([['roman', 'roman']]);

/** Case, then owner, then plural, each once. */
function stripRound(word: string): string {
  const assimilated = word.length > 5 ? word.replace(ASSIMILATED, '$1') : word;
  const bare = assimilated === word ? stripEnding(word, CASE, 3) : assimilated;
  // The k of városocska is no plural, nor the a an owner's.
  const plain = stripEnding(bare, DERIVED, 4);
  if (plain !== bare) return plain;
  const owned = stripEnding(bare, POSSESSIVE, 3);
  return owned.length < bare.length - 1 ? owned : stripEnding(owned, PLURAL, 3);
}

/**
 * Hungarian stacks endings: case, then owner, then plural are taken off in up to three rounds, with what makes a word small or more of
 * itself between them; then the last vowel. Own rules on folded text; the order of a round is that of Savoy's light stemmer.
 */
function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 4) return word;
  const steady = word.length > 7 ? word.replace(ALOM, '') : word;
  let single = stripRound(steady);
  for (let rounds = 0; rounds < MAX_DERIVED; rounds += 1) {
    const plain = stripEnding(single, DERIVED, 4);
    if (plain === single) break;
    single = stripRound(plain);
  }
  const short = stripEnding(stripEnding(single, LAST_VOWEL, 3), LOOKS_LIKE_CASE, 4);
  return short.length > 4 ? short.replace(FLEETING, '') : short;
}

const stopWords = parseStopWords(`
  a abban ahhoz ahogy ahol aki akik akkor alatt által általában amely amelyek amelyekben amelyet amelynek ami amit
  amíg amikor arra arról az azok azon azonban azt aztán azután azzal be belül bár csak de e egy egyes egyéb
  egyik egyre el ellen előtt először és ennek erre ez ezek ezen ezért ezt ezzel fel felé ha hanem hiszen hogy
  hogyan illetve ilyen is így jól kell keresztül ki kívül köré közé között közül le legalább legyen lehet lenne lesz
  ma már más mások mely mert meg mellett mi mind minden mindenki mindig mint mivel most nagyon nem nincs
  ő ők össze pedig s saját sem semmi számára szerint szinte több tovább úgy újra után utána vagy vagyis valaki
  valamint van vannak végül vele vissza volt voltak`);

export const hungarian: LanguageRules = { script: 'Latn', stem, stopWords };
