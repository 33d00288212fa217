import type { Locale } from '../locales.ts';
import { WHOLE_LATIN_LETTERS } from './fold.ts';

/** Cyrillic of any language, after the UN and passport habits that most alphabets share. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ѓ: 'gj',
  ђ: 'dj',
  е: 'e',
  ѐ: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  ѝ: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ќ: 'kj',
  ћ: 'c',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  џ: 'dzh',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ы: 'y',
  ь: 'y',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Greek, after ELOT 743 letter by letter. */
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

const ANY_LANGUAGE = new Map(Object.entries({ ...CYRILLIC, ...GREEK, ...WHOLE_LATIN_LETTERS }));

/**
 * Where a language's own rule differs from the common one. Macedonian: digraph system of the Orthography
 * (2017) as in official documents, ц is c. Bulgarian: the common table is the Transliteration Act
 * (2009, SG 19/13.03.2009) already.
 */
const OWN_LETTERS: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>> = {
  mk: { ц: 'c' },
};

/** Letter sequences that the Bulgarian Transliteration Act names as exceptions (articles 5 and 6). */
function applyBulgarianExceptions(text: string): string {
  return text
    .replace(/(?<!\p{L})българия(?!\p{L})/gu, 'bulgaria')
    .replace(/ия(?![\p{L}\p{M}])/gu, 'ia');
}

/**
 * Text in lower-case Latin letters by the official transliteration of its language; other scripts
 * than Latin, Cyrillic and Greek stay as they are. Marks are dropped.
 */
export function romanise(text: string, locale: Locale): string {
  const lower = text.normalize('NFKC').toLowerCase();
  const own = OWN_LETTERS[locale] ?? {};
  const spelled = locale === 'bg' ? applyBulgarianExceptions(lower) : lower;
  return Array.from(spelled, (letter) => {
    const known = own[letter] ?? ANY_LANGUAGE.get(letter);
    if (known !== undefined) return known;
    return Array.from(letter.normalize('NFKD').replace(/\p{Mn}/gu, ''))
      .map((base) => own[base] ?? ANY_LANGUAGE.get(base) ?? base)
      .join('');
  }).join('');
}
