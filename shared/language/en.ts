import type { LanguageRules } from './language-rules.ts';
import { stemEnglish } from './porter2.ts';
import { parseStopWords } from './stop-words.ts';

const stopWords = parseStopWords(`
  a about all also an and any are as at be been but by can could did do does for from had has have he her here
  his how i if in into is it its just may me more most my no not of off on one only or other our out over own
  s she should so some such t than that the their them then there these they this those to too under up us very
  was we were what when where which who whom whose why will with would you your`);

export const english: LanguageRules = { script: 'Latn', stem: stemEnglish, stopWords };
