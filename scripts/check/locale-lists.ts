/** The one table and the schema that types it. */
const HOMES = new Set(['shared/locales.json', 'shared/locales.ts']);
const SOURCE = /\.(ts|tsx|mjs|astro|json|ya?ml)$/u;
const LEFT_OUT = /\.test\.tsx?$|^tests\/|^cms\/seed\/|^pnpm-lock\.yaml$|package\.json$/u;
/** Two codes of the site side by side in a list. */
const LIST = /(["'])(en|mk|bg|ro|hu)\1\s*,\s*(["'])(en|mk|bg|ro|hu)\3/u;

/** Whether a file must not hold a list of locale codes of its own. */
export function isLocaleListForbidden(path: string): boolean {
  return SOURCE.test(path) && !LEFT_OUT.test(path) && !HOMES.has(path);
}

/**
 * Lists of locale codes beside the one table. Records by locale are no lists: the compiler holds them complete.
 *
 * @returns one sentence a file, with the line
 */
export function checkLocaleLists(path: string, content: string): string[] {
  const found = LIST.exec(content);
  if (found === null) return [];
  const line = content.slice(0, found.index).split('\n').length;
  return [
    `${path}:${line}: a second list of locales (${found[0]}); use LOCALES or LOCALE_CODES of shared/locales.ts.`,
  ];
}
