import type { LanguageRules } from './language-rules.ts';
import { stemEnglish } from './porter2.ts';

export const english: LanguageRules = { script: 'Latn', stem: stemEnglish };
