import type { Term } from '@closer/shared/content/term.ts';
import type { Library, PageEntry } from '../library/library.ts';

/** The strong colours of the site: a section, a cover or a pattern has one of them. */
export type Hue = 'indigo' | 'coral' | 'teal' | 'sun';

/** The pattern that stands for an entry where it has no picture. */
export interface MotifView {
  /** What it is drawn from: the entry's id, so that it is the same in every language. */
  readonly text: string;
  readonly hue: Hue;
}

/** Fields take the colours in turn, by their order in the vocabulary. */
const FIELD_HUES: readonly Hue[] = ['teal', 'coral', 'indigo', 'sun'];

const getTermHue = (term: Term): Hue =>
  FIELD_HUES[Math.abs(term.order) % FIELD_HUES.length] ?? 'indigo';

/**
 * Colour of an entry: a material has that of its first field, so that colour tells the subject; all that is a
 * campaign's has the campaign's.
 */
function getHue(library: Library, entry: PageEntry): Hue {
  switch (entry.type) {
    case 'material': {
      const field = entry.fields
        .map((id) => library.terms.get(id))
        .find((each) => each !== undefined);
      return field === undefined ? 'indigo' : getTermHue(field);
    }
    case 'term':
      return getTermHue(entry);
    case 'campaign':
    case 'leaflet':
    case 'identity-asset':
      return 'coral';
    case 'case-study':
    case 'organisation':
    case 'network':
      return 'teal';
    case 'place':
    case 'event':
      return 'sun';
    case 'project':
    case 'programme':
    case 'action-plan':
    case 'portfolio':
    case 'page':
      return 'indigo';
  }
}

/** The pattern of an entry. */
export function buildMotifView(library: Library, entry: PageEntry): MotifView {
  return { text: entry.id, hue: getHue(library, entry) };
}
