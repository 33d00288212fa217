import { describe, expect, test } from 'vitest';
import { parseLeafletText } from './leaflet-text.ts';

describe('parseLeafletText', () => {
  test('parts paragraphs at empty lines and joins the lines of each', () => {
    expect(parseLeafletText('One line\ngoes on.\n\nAnother.\n')).toEqual([
      { kind: 'paragraph', text: 'One line goes on.' },
      { kind: 'paragraph', text: 'Another.' },
    ]);
  });

  test('takes lines with a hyphen for a list', () => {
    expect(parseLeafletText('Bring:\n\n- bread\n- a neighbour')).toEqual([
      { kind: 'paragraph', text: 'Bring:' },
      { kind: 'list', items: ['bread', 'a neighbour'] },
    ]);
  });

  test('finds nothing in an empty text', () => {
    expect(parseLeafletText(' \n')).toEqual([]);
  });
});
