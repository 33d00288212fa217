import type { Entry, EntryType } from '@closer/shared/content/entry.ts';
import { LOCALES, type Locale } from '@closer/shared/locales.ts';
import type { Finding } from '@closer/shared/render/site-renderer.ts';
import { t } from '../i18n/t.ts';
import { compareFigures, compareWording } from './compare-figures.ts';
import { getReferences } from './entry-references.ts';
import { getEntryTexts, getWordings } from './get-entry-texts.ts';
import { getFigures, type Figures, type StatedFigure } from './get-figures.ts';
import type { Library } from './library.ts';
import { toFinding } from './to-finding.ts';

/** Types with figures of their own: what names one of them, or is named by it, may repeat its figures. */
const TOLD_OF: ReadonlySet<EntryType> = new Set([
  'place',
  'programme',
  'project',
  'network',
  'action-plan',
  'portfolio',
  'case-study',
  'campaign',
  'event',
  'material',
]);

/** Types that many entries name: the figures of all those would make every number a known one. */
const HUBS: ReadonlySet<EntryType> = new Set(['term', 'place', 'programme', 'site']);

/**
 * Numbers in texts that contradict each other or the typed figures of the entry. They stop no release: a number may be meant
 * otherwise than it looks, and only a person can tell.
 */
export function checkFigures(library: Library): readonly Finding[] {
  const entries = library.snapshot.entries.map(({ entry }) => entry);
  const figures = new Map(entries.map((entry) => [entry.id, getFigures(entry)]));
  const neighbours = findNeighbours(library, entries);
  return entries.flatMap((entry) => {
    const own = figures.get(entry.id) ?? getFigures(entry);
    const near = (neighbours.get(entry.id) ?? []).flatMap(({ id }) => figures.get(id) ?? []);
    const ledger = {
      own,
      isKnown: (value: number) => [own, ...near].some(({ known }: Figures) => known.has(value)),
      wordsOf: (figure: StatedFigure, locale: Locale) => getWords(library, figure, locale),
    };
    const faults = [
      ...compareFigures(getEntryTexts(entry), ledger),
      ...getWordings(entry).flatMap((each) => compareWording(each, ledger)),
    ];
    return faults.map(({ field, locale, reason }) =>
      toFinding(library, entry, field, reason, locale),
    );
  });
}

/** Entries whose figures the texts of an entry may repeat: those it names, those that name it, and what its project names. */
function findNeighbours(
  library: Library,
  entries: readonly Entry[],
): ReadonlyMap<string, readonly Entry[]> {
  const named = new Map(entries.map((entry) => [entry.id, getNamed(library, entry)]));
  const near = new Map<string, Set<Entry>>(entries.map(({ id }) => [id, new Set(named.get(id))]));
  for (const entry of entries)
    for (const { id, type } of named.get(entry.id) ?? [])
      if (!HUBS.has(type) && TOLD_OF.has(entry.type)) near.get(id)?.add(entry);
  for (const all of near.values())
    for (const each of [...all])
      if (each.type === 'project') for (const further of named.get(each.id) ?? []) all.add(further);
  return new Map([...near].map(([id, all]) => [id, [...all]]));
}

function getNamed(library: Library, entry: Entry): readonly Entry[] {
  return getReferences(entry)
    .filter(({ field }) => field !== 'owner')
    .flatMap(({ ids }) => ids.flatMap((id) => library.records.get(id)?.entry ?? []))
    .filter(({ type }) => TOLD_OF.has(type) || type === 'organisation');
}

/** Words for what a figure counts: those of its terms, or of the interface. */
function getWords(
  { terms }: Library,
  { unit, of }: StatedFigure,
  locale: Locale,
): readonly string[] {
  const say = t(locale);
  const lang = LOCALES.find(({ code }) => code === locale)?.lang ?? locale;
  switch (unit) {
    case 'months':
      return [say('period.months', { count: 2 })];
    case 'partners':
      return [say('count.partner', { count: 2 })];
    case 'projects':
      return [say('count.project', { count: 2 })];
    case 'measures':
      return [say('measures.heading')];
    case 'money':
      return [];
    case 'count':
      return of
        .flatMap((id) => terms.get(id) ?? [])
        .flatMap(({ prefLabel, altLabel }) => [...prefLabel, ...altLabel])
        .flatMap(({ language, text }) => (language === lang ? [text] : []));
  }
}
