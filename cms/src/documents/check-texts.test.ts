import { describe, expect, it } from 'vitest';
import { holdsPicture } from './check-texts.ts';

describe('holdsPicture', () => {
  it.each([
    '![A door](/uploads/door.png)',
    'Text before ![](https://cms.example.org/door.png) and after',
    '![A \\] door](/uploads/door.png)',
    '![A door][door]\n\n[door]: /uploads/door.png',
  ])('finds %j', (markdown) => {
    expect(holdsPicture(markdown)).toBe(true);
  });

  it.each(['[A door](/en/door/)', 'Come! [Now](/en/now/)', '\\![A door](/door.png)', 'Wow![1]'])(
    'leaves %j alone',
    (markdown) => {
      expect(holdsPicture(markdown)).toBe(false);
    },
  );
});
