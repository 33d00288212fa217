import { getCalendarName, isFollowed, LIST_CALENDAR, OWN_CALENDAR } from './calendars.ts';
import { getMeasureFile, getMeasureFiles, MEASURE_FORMATS } from './get-measure-files.ts';
import type { Library, PageEntry } from './library.ts';
import { FIGURES_FILE, FIGURES_PART, hasFigures } from './project-figures.ts';

/** What can lie beside the page of an entry, by its type. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['event', [OWN_CALENDAR]],
  ['campaign', [LIST_CALENDAR]],
  ['place', [LIST_CALENDAR]],
  ['action-plan', MEASURE_FORMATS.map(getMeasureFile)],
  ['project', [FIGURES_PART, FIGURES_FILE]],
]);

/**
 * Last parts of the addresses that an entry of a type can have beside its page: a page where it ends with a slash, else a
 * file. Nobody knows which of them an entry had that is gone.
 */
export function getNamesBeside(type: string): readonly string[] {
  return NAMES.get(type) ?? [];
}

/** Those of `getNamesBeside` that an entry that is live can have had. */
export function getNamesOnceBeside(entry: PageEntry): readonly string[] {
  return entry.type === 'place' && !isFollowed(entry) ? [] : getNamesBeside(entry.type);
}

/** Those of `getNamesBeside` that an entry has now. */
export function getLyingBeside(library: Library, entry: PageEntry): readonly string[] {
  const calendar = getCalendarName(library, entry);
  const figures = entry.type === 'project' && hasFigures(library, entry);
  return [
    ...(calendar === null ? [] : [calendar]),
    ...getMeasureFiles(entry),
    ...(figures ? [FIGURES_PART, FIGURES_FILE] : []),
  ];
}
