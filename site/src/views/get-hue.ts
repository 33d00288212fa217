import type { Term } from '@closer/shared/content/term.ts';
import type { Library, PageEntry } from '../library/library.ts';

/** The strong colours of the site: a section, a cover or a pattern has one of them. */
export type Hue = 'indigo' | 'coral' | 'teal' | 'sun';

/** Fields take the colours in turn, by their order in the vocabulary. */
const FIELD_HUES: readonly Hue[] = ['teal', 'coral', 'indigo', 'sun'];

/** Colour of a term: every term of a vocabulary has the colour of its place in the order. */
export function getTermHue(term: Term): Hue {
  return FIELD_HUES[Math.abs(term.order) % FIELD_HUES.length] ?? 'indigo';
}

/** Colour of an entry: a material has that of its first field, so that colour tells the subject. */
export function getHue(library: Library, entry: PageEntry): Hue {
  switch (entry.type) {
    case 'material': {
      const field = entry.fields
        .map((id) => library.terms.get(id))
        .find((each) => each !== undefined);
      return field === undefined ? 'indigo' : getTermHue(field);
    }
    case 'term':
      return getTermHue(entry);
    case 'organisation':
      return 'teal';
    case 'place':
      return 'sun';
    case 'page':
      return 'indigo';
  }
}
