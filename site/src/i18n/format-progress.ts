import type { Progress } from '../../../shared/content/progress.ts';
import type { Locale } from '../../../shared/locales.ts';
import { t } from './t.ts';

/** How far something has come, in a word or two: `Under way`. */
export function formatProgress(locale: Locale, progress: Progress): string {
  return t(locale)(`progress.${progress}`);
}
