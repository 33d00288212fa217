import { describe, expect, it } from 'vitest';
import { toPickerLabel } from './picker-labels.ts';

describe('toPickerLabel', () => {
  it('names a term in every language, in the order of the site', () => {
    const labels = [
      { language: 'bg', text: 'Жилище' },
      { language: 'en', text: 'Housing' },
      { language: 'mk', text: 'Домување' },
    ];
    expect(toPickerLabel(labels)).toBe('Housing · Домување · Жилище');
  });

  it('says a name once that is the same in several languages', () => {
    const labels = [
      { language: 'en', text: 'Vidin', kind: 'official' },
      { language: 'ro', text: 'Vidin', kind: 'official' },
      { language: 'bg', text: 'Видин', kind: 'official' },
    ];
    expect(toPickerLabel(labels)).toBe('Vidin · Видин');
  });

  it('takes no slips of a source', () => {
    expect(toPickerLabel([{ language: 'en', text: 'Vidni', kind: 'verbatim' }])).toBeNull();
  });

  it('leaves the label alone when a save says nothing of names', () => {
    expect(toPickerLabel(undefined)).toBeNull();
  });
});
