import type { LanguageRules } from './language-rules.ts';

/** Cases that no word looks like, so that they may stand behind a short one. All on folded text: ő and ö are o, ű and ü are u. */
const LONG_CASE =
  'b[ae]n|[brt][oe]l|nek|nel|nak|(?<!hasz)nal|hoz|hez|(?<!on)kent|kepp(?:en)?|kor|[oe]?stul';

/** How everyday nouns in -er begin their end, which is no -ért: rendszer, testvér, partner, ember, vezér; and others that are no -ra: könyvtára. */
const ER_NOUN = 'dsz|gysz|tv|tn|mb|vez';
const R_NOUN = `(?:${ER_NOUN})e|[vz]ta|tana|hata`;

/** The other cases; -t stands behind no t, and behind an i only where that is no verb in -ít. */
const CASE = `ig|(?<!${ER_NOUN})ert|v[ae]l|[oe]?n|j?[ae]t|[ou]t|(?<!por|^poli|^bizot)(?<=[adejlorsuyz]|[^ae]n|(?:[aejo]|[aeou]l|bb|ny)i)t|[ou]l`;

/** Plural; the owner's person and number, and those of what is owned; the owner's -é; and the last vowel, which comes and goes. */
const OWNER =
  '(?:j?[ae]?i)?(?:[aou]|(?<!ter)e|(?<=[aeioul](?<!tere)))(?:m|nk)|j?[ae]?ik|j?[aeu]k|j?[ae]|ok|(?<=[aeiou])k|(?<!ny)[aeiou]';

/** Who does it, behind the sign of a tense or mood. */
const PERSON = '(?:[ae](?:[dkm]|t[eo]k)?|un?k)';

/** Past: tartotta, kapták; without a person it is also a participle, which takes cases: született. */
const PAST = `(?:[oe]tt|(?<=[bdfgtvz]|(?<!je)k|(?<!ce)p|...[hjlmnrsy])t)${PERSON}`;

/** Infinitive and conditional: dolgozni, kérném. */
const INFINITIVE = `[ae]?n(?:${PERSON}|[ae](?:n[ae]k|nk)|i(?:[ae]|uk)?|[oe][dm])`;

/** Imperative, and the present of a certain thing: kapjon, tanítsák, fogadjuk. */
const IMPERATIVE = `(?:j|(?<=z)z|(?<=[st])s)(?:${PERSON}|[ae]n[ae]k|[oe]n)`;

/** May, with all that follows it: kaphatják; not in lakhatás. */
const MAY =
  '(?<=[^aeiou])h[ae](?:t|ss)(?:[ijnt]|[oe]tt)?(?:[aeiu](?:[dkmn]|nk|t[eo]k|n[ae]k)?|[oe][dkm])?';

/** Small, more, most, of, like, in a manner: városocska, szebb, városnyi, társadalmilag. */
const DERIVED =
  '[aeo]?csk[ae]?|[aeou]?bb(?:ik?|[ae][ln]?)?|kenti|nyi|beli|szer[ui]|[ft]ele|(?<=[io])l[ae]g';

/** Adjectives in -s, nouns of doing and of being: családos, befogadás, közösség. */
const NOUN = '(?<=.{6}|.{4}[lt])[aeo]s|(?<=.{5})s[ae]g';

/** What stands behind two letters and more that are a word, behind four, behind five. */
function toPattern(long: string, short: string): RegExp {
  return new RegExp(`(?<=.{3})(?:${long})$|(?<=.{4})(?:${short})$|(?:${NOUN})$`, 'u');
}
const LONG = [LONG_CASE, '[oe]tt', INFINITIVE, IMPERATIVE].join('|');
const SHORT = [CASE, OWNER, DERIVED].join('|');
const ENDING = toPattern(LONG, SHORT);

/** What only ends a word: further in, the t, r, b or v is the noun's own, as in könyvtára, szobák, alternatívák. */
const LAST_ENDING = toPattern(
  `${LONG}|${PAST}|(?<=[^aeiou])[br][ae]`,
  `(?<!szo)b[ae]|(?<!${R_NOUN})r[ae]|(?<!i|ny|el|ter|szer)v[ae]|${MAY}|${SHORT}`,
);

/** -val, -vel, -vá and -vé take on the last consonant: joggal, társadalommal, heggyel; but szebbé. */
const ASSIMILATED = /(?<=.{2})(?!bb[ae]$)([b-df-hj-np-tvz])\1([szy]?)[ae]l?$/u;

/** Forms of two everyday words that are shorter than all these rules allow for: nő, nőknek; fiú, fiúkat. */
const SHORT_WORD = new RegExp(`^(no|fiu)(?:k?(?:${LONG_CASE}|${CASE}|[br][ae]|k[ae]l|i)?)$`, 'u');

/** Most: legszebb. */
const SUPERLATIVE = /^leg(?!alabb)(?=..+bb)/u;

/** Everyday words whose own letters look like endings: menekült is no menü, politika not Poljana, kisebbség not kis. */
const KEPT =
  /^(menekul|eloitel|kisebbs|kiskoru|bizotts|politik|egyetem|allam|allat|halal|felelos|felelem|kultur|regio)[a-z]{0,6}$/u;

const LAST_VOWEL = /(?<=.{3})[aeiou]$|(?<=.{4})[aou]v$/u;

/** The vowel that comes and goes: társadalom, társadalmi; terem, termek; dolog, dolgok. */
const FLEETING = /(?<=.{2}[b-df-hj-np-tvz])(?:[aeou](?=[lmr]$)|(?<=l)o(?=g$)|[eo](?=z$))/u;

/**
 * Hungarian stacks endings: they are taken off one by one, the longest that fits first, until none fits, so that every form leads to the
 * one it is made of and all to the same. Own rules on folded text, after the tables of endings of a school grammar.
 */
function stem(word: string): string {
  const kept = KEPT.exec(word)?.[1];
  if (kept !== undefined) return kept;
  // román is not a case of roma.
  if (word.length < 4 || word === 'roman' || SHORT_WORD.test(word)) {
    return word.replace(SHORT_WORD, '$1');
  }
  const plain = word.replace(SUPERLATIVE, '');
  const assimilated = plain.replace(ASSIMILATED, '$1$2');
  let bare = assimilated === plain ? plain.replace(LAST_ENDING, '') : assimilated;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = before.replace(ENDING, '');
  }
  return bare.replace(LAST_VOWEL, '').replace(FLEETING, '');
}

export const hungarian: LanguageRules = { script: 'Latn', stem };
