/** A drawn pattern: one SVG path per colour, in a box of `width` x `height` units. */
export interface Motif {
  readonly width: number;
  readonly height: number;
  /** Left half; the right half is its mirror image. */
  readonly paths: readonly { readonly tone: 1 | 2 | 3; readonly d: string }[];
}

/** Side of a tile in units. */
const TILE = 8;

type Tile = (x: number, y: number) => string;

/** Shapes of a tile. Two halves that lean towards each other, quarters, leaves, kilim triangles. */
const TILES: readonly Tile[] = [
  (x, y) => `M${x} ${y}h8a8 8 0 0 1-8 8z`,
  (x, y) => `M${x + 8} ${y}v8a8 8 0 0 1-8-8z`,
  (x, y) => `M${x + 8} ${y + 8}h-8a8 8 0 0 1 8-8z`,
  (x, y) => `M${x} ${y + 8}v-8a8 8 0 0 1 8 8z`,
  (x, y) => `M${x} ${y}a8 8 0 0 1 8 8a8 8 0 0 1-8-8z`,
  (x, y) => `M${x + 8} ${y}a8 8 0 0 1-8 8a8 8 0 0 1 8-8z`,
  (x, y) => `M${x} ${y}h8l-8 8z`,
  (x, y) => `M${x + 8} ${y + 8}h-8l8-8z`,
  (x, y) => `M${x + 4} ${y}a4 4 0 0 1 0 8a4 4 0 0 1 0-8z`,
  (x, y) =>
    `M${x + 3.5} ${y + 0.5}v7a3.5 3.5 0 0 1 0-7zM${x + 4.5} ${y + 0.5}v7a3.5 3.5 0 0 0 0-7z`,
];

/** FNV-1a over UTF-16 units: a number from a text, always the same. */
function toSeed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32: whole numbers below a bound, in an order that only the seed decides. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/**
 * The pattern of a text: equal text and size give the equal pattern. `columns` is even, since the right half
 * mirrors the left one. A tile in six stays empty, so that the ground shows.
 */
export function buildMotif(text: string, columns: number, rows: number): Motif {
  const roll = createDice(toSeed(text));
  const drawn: Record<1 | 2 | 3, string> = { 1: '', 2: '', 3: '' };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns / 2; column += 1) {
      const tile = TILES[roll(TILES.length)];
      const tone = ([1, 1, 2, 2, 3, null] as const)[roll(6)] ?? null;
      if (tile !== undefined && tone !== null) drawn[tone] += tile(column * TILE, row * TILE);
    }
  }
  return {
    width: columns * TILE,
    height: rows * TILE,
    paths: ([1, 2, 3] as const)
      .filter((tone) => drawn[tone] !== '')
      .map((tone) => ({ tone, d: drawn[tone] })),
  };
}
