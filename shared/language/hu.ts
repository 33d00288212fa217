import type { LanguageRules } from './language-rules.ts';
import { parseStopWords } from './stop-words.ts';

/** Cases that no word looks like, so that they may stand behind a short one. All on folded text: ő and ö are o, ű and ü are u. */
const LONG_CASE = 'b[ae]n|[brt][oe]l|n[ae][kl]|hoz|hez|kent|kepp(?:en)?|kor|[oe]?stul';

/** The other cases; -t stands behind few consonants. */
const CASE = 'ig|ert|v[ae]l|[oe]?n|[aeou]t|(?<=[aeouljnrsyz]|[aej]i)t|[ou]l';

/** Plural; the owner's person and number, and those of what is owned; the owner's -é; and the last vowel, which comes and goes. */
const OWNER =
  '(?:j?[ae]?i)?(?:(?:[aeou]|(?<=[aeioul]))(?:m|d|nk)|[aeo]?t[eo]k)|j?[ae]?ik|j?[aeu]k|j?[ae]|ok|(?<=[aeiou])k|(?<!ny)[aeiou]';

/** Small, more, most, of, like: városocska, szebb, városnyi. */
const DERIVED = '[aeo]?csk[ae]?|[aeou]?bb(?:ik?|[ae][ln]?)?|kenti|nyi|beli|szer[ui]|[ft]ele';

/** Adjectives in -s, nouns of doing and of being: családos, befogadás, közösség. */
const NOUN = '[aeo]s|s[ae]g';

function toPattern(short: string): RegExp {
  return new RegExp(`(?<=.{3})(?:${LONG_CASE})$|(?<=.{4})(?:${short})$|(?<=.{5})(?:${NOUN})$`, 'u');
}
const ENDING = toPattern(`${CASE}|${OWNER}|${DERIVED}`);

/** What only ends a word: further in, the r, b or v is the noun's own, as in könyvtára. */
const LAST_ENDING = toPattern(`${CASE}|[brv][ae]|${OWNER}|${DERIVED}`);

/** -val, -vel, -vá and -vé take on the last consonant: joggal, társadalommal, heggyel. */
const ASSIMILATED = /(?<=.{2})([b-df-hj-np-tvz])\1([szy]?)[ae]l?$/u;

const LAST_VOWEL = /(?<=.{3})[aeiou]$/u;

/** The vowel that comes and goes: társadalom, társadalmi; terem, termek. */
const FLEETING = /(?<=.{2}[b-df-hj-np-tvz])[aeou](?=[mlr]$)/u;

/**
 * Hungarian stacks endings: they are taken off one by one, the longest that fits first, until none fits, so that every form leads to the
 * one it is made of and all to the same. Own rules on folded text, after the tables of endings of a school grammar.
 */
function stem(word: string): string {
  // román is not a case of roma.
  if (word.length < 4 || word === 'roman') return word;
  const assimilated = word.replace(ASSIMILATED, '$1$2');
  let bare = assimilated === word ? word.replace(LAST_ENDING, '') : assimilated;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = before.replace(ENDING, '');
  }
  return bare.replace(LAST_VOWEL, '').replace(FLEETING, '');
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
