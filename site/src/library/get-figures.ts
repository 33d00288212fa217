import type { Entry } from '@closer/shared/content/entry.ts';
import { getWordings } from './get-entry-texts.ts';
import { readNumbers } from './read-numbers.ts';

/** A figure that somebody counted, planned or stated, and that texts repeat. */
export interface StatedFigure {
  readonly value: number;
  /** What is counted: ids of terms; of an amount its currency. */
  readonly of: readonly string[];
  readonly unit: 'months' | 'partners' | 'projects' | 'measures' | 'money' | 'count';
}

/** What the facts of an entry say in figures. */
export interface Figures {
  /** Every number among its facts: figures, years and months, lengths of its lists, numbers in its names. */
  readonly typed: ReadonlySet<number>;
  /** These, and the numbers in the words of its sources. */
  readonly known: ReadonlySet<number>;
  readonly stated: readonly StatedFigure[];
}

/** Fields that hold a stated figure, with its unit. */
const STATED: Readonly<Record<string, StatedFigure['unit']>> = {
  planned: 'count',
  reached: 'count',
  value: 'count',
  amount: 'money',
  statedMonths: 'months',
  statedPartners: 'partners',
  plannedProjects: 'projects',
  plannedIntegrated: 'projects',
  minimumMeasures: 'measures',
  capacity: 'count',
};

/** Fields of the same item that say what its figure is of. */
const OF = ['label', 'group', 'subgroup', 'currency'] as const;

/** Fields whose numbers no text repeats. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  'id',
  'prose',
  'source',
  'sources',
  'order',
  'latitude',
  'longitude',
  'size',
  'width',
  'height',
  'focalPoint',
]);

/** The figures of an entry's facts, its prose and the texts inside its facts left out. */
export function getFigures(entry: Entry): Figures {
  const typed = new Set<number>();
  const stated: StatedFigure[] = [];
  collect(entry, typed, stated);
  const known = new Set(typed);
  for (const { text } of getWordings(entry)) for (const each of readText(text)) known.add(each);
  return { typed, known, stated };
}

function collect(value: unknown, numbers: Set<number>, stated: StatedFigure[]): void {
  if (typeof value === 'number') numbers.add(value);
  else if (typeof value === 'string') for (const each of readText(value)) numbers.add(each);
  else if (Array.isArray(value)) {
    // The length of a list of texts is a number of languages.
    if (!value.some(isText)) numbers.add(value.length);
    for (const each of value) collect(each, numbers, stated);
  } else if (isRecord(value) && !isText(value)) {
    for (const [name, each] of Object.entries(value)) {
      if (NO_FIGURES.has(name)) continue;
      collect(each, numbers, stated);
      const unit = STATED[name];
      if (unit !== undefined && typeof each === 'number')
        stated.push({ value: each, unit, of: OF.flatMap((key) => getString(value, key)) });
    }
  }
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A text inside the facts is checked, and so says nothing for itself. A form of a name has a kind and is none. */
const isText = (value: unknown): boolean =>
  isRecord(value) && 'language' in value && 'text' in value && !('kind' in value);

function getString(value: object, key: string): readonly string[] {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? [found] : [];
}

/** Numbers of a date, a time, a name, a text. Addresses, codes and digests have no blank between their digits. */
function readText(value: string): readonly number[] {
  if (/^\d{4}(?:-\d{2}){0,2}$/u.test(value)) return value.split('-').map(Number);
  if (/^\d{2}:\d{2}$/u.test(value)) return value.split(':').map(Number);
  if (!/\s/u.test(value)) return [];
  // A source may be in any language: its signs between thousands are read both ways.
  return ['en', 'und'].flatMap((lang) =>
    readNumbers(value, lang).flatMap(({ readings, attached }) => (attached ? [] : readings.flat())),
  );
}
