/** Grounds with the colour of the words on them, as `tokens.css` names them. */
export const GROUNDS = [
  { ground: 'paper', words: 'ink' },
  { ground: 'raised', words: 'ink' },
  { ground: 'sunk', words: 'soft' },
  { ground: 'frame', words: 'on-frame' },
  { ground: 'action', words: 'on-action' },
  { ground: 'mark', words: 'on-mark' },
  { ground: 'indigo', words: 'on-indigo' },
  { ground: 'coral', words: 'on-coral' },
  { ground: 'teal', words: 'on-teal' },
  { ground: 'sun', words: 'on-sun' },
] as const;

/** Sizes of type, smallest first. */
export const SIZES = ['small', 'text', 'lead', 'h3', 'h2', 'h1', 'hero'] as const;

/** Steps of space, smallest first. */
export const SPACES = [1, 2, 3, 4, 5, 6] as const;
