import type { Locale } from '@closer/shared/locales.ts';

/** A query in a language and the entry that must come first. */
export type Case = readonly [locale: Locale, query: string, first: string];

export const CYRILLIC: readonly Case[] = [
  ['mk', 'партнерства', 'partnership-guide'],
  ['mk', 'Домување', 'housing'],
  ['bg', 'партньорства', 'partnership-guide'],
  ['bg', 'ЖИЛИЩНО', 'housing'],
];
export const ROMANISED: readonly Case[] = [
  ['bg', 'obrazovanie', 'school-report'],
  ['bg', 'partnyorstva', 'partnership-guide'],
  ['bg', 'zhilishtno', 'housing'],
  ['bg', 'jilishtno', 'housing'],
  ['mk', 'gragjanite', 'partnership-guide'],
  ['mk', 'građanite', 'partnership-guide'],
  ['mk', 'domuvanje', 'housing'],
  ['mk', 'prirachnik', 'partnership-guide'],
  ['mk', 'priračnik', 'partnership-guide'],
];
export const WITHOUT_MARKS: readonly Case[] = [
  ['hu', 'tarsadalmi befogadas', 'partnership-guide'],
  ['hu', 'lakhatas', 'housing'],
  ['hu', 'Kovaszna', 'covasna'],
  ['ro', 'incluziune sociala', 'partnership-guide'],
  ['ro', 'primariile', 'partnership-guide'],
  ['ro', 'judeţ', 'covasna'],
  ['mk', 'граганите', 'partnership-guide'],
];
export const INFLECTED: readonly Case[] = [
  ['en', 'partnership', 'partnership-guide'],
  ['en', 'guides', 'partnership-guide'],
  ['en', 'municipality', 'partnership-guide'],
  ['mk', 'партнерството', 'partnership-guide'],
  ['mk', 'прирачници', 'partnership-guide'],
  ['mk', 'општината', 'partnership-guide'],
  ['mk', 'социјален', 'partnership-guide'],
  ['bg', 'партньорството', 'partnership-guide'],
  ['bg', 'общината', 'partnership-guide'],
  ['bg', 'гражданин', 'partnership-guide'],
  ['bg', 'докладът', 'school-report'],
  ['bg', 'образование', 'school-report'],
  ['ro', 'parteneriatul', 'partnership-guide'],
  ['ro', 'ghidurile', 'partnership-guide'],
  ['ro', 'cetățean', 'partnership-guide'],
  ['ro', 'orașul', 'network'],
  ['hu', 'partnerség', 'partnership-guide'],
  ['hu', 'kézikönyvek', 'partnership-guide'],
  ['hu', 'önkormányzatoknak', 'partnership-guide'],
  ['hu', 'városokban', 'network'],
];
export const BEGINNINGS: readonly Case[] = [
  ['en', 'partn', 'partnership-guide'],
  ['mk', 'прира', 'partnership-guide'],
  ['bg', 'обра', 'school-report'],
  ['bg', 'obra', 'school-report'],
  ['ro', 'Rețea', 'network'],
  ['hu', 'háló', 'network'],
];
export const SLIPS: readonly Case[] = [
  ['en', 'partnerhsips', 'partnership-guide'],
  ['mk', 'прирашник', 'partnership-guide'],
  ['bg', 'ръководсво', 'partnership-guide'],
  ['ro', 'parteneriatte', 'partnership-guide'],
  ['hu', 'kézikönv', 'partnership-guide'],
];
export const CONCEPTS: readonly Case[] = [
  ['en', 'lakhatás', 'housing'],
  ['hu', 'housing', 'housing'],
  ['bg', 'Kovászna', 'covasna'],
  ['en', 'Cohesion Network', 'network'],
  ['mk', 'CoNet', 'network'],
];

/** Queries that only a document answers, with the page and the first word that is marked there. */
export const ON_PAGES: readonly (readonly [query: string, page: number, marked: string])[] = [
  ['стипендиите', 7, 'Стипендиите'],
  ['стипендия', 7, 'Стипендиите'],
  ['stipendiya', 7, 'Стипендиите'],
  ['стипенд', 7, 'Стипендиите'],
  ['автобуси', 3, 'Автобусът'],
  ['здравен посредник', 2, 'Здравните'],
  ['документи стипендия', 7, 'Стипендиите'],
];

export const BAD_QUERIES: readonly (readonly [name: string, query: string])[] = [
  ['10,000 letters', 'а'.repeat(10_000)],
  ['10,000 words', 'дом '.repeat(10_000)],
  ['a lone surrogate', '\ud83c дом \udc00'],
  ['NUL', 'дом\u0000\u0000'],
  ['marks only', '\u0301\u0301\u0301'],
  ['emoji only', '🌻🌻'],
  ['markup', '<script>alert(1)</script>'],
  ['regex syntax', '(.*[a-z]+\\'],
  ['filter syntax', 'type = "material" OR id EXISTS'],
  ['right-to-left text', 'דיור הוגן'],
  ['two scripts in one word', 'партnerства'],
  ['names of object members', 'constructor __proto__ toString hasOwnProperty'],
];
