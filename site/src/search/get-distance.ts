/** Words that are longer are not compared: they count as far apart. */
const MAX_LENGTH = 63;

// Three rows of the table, used again and again: thousands of words are compared for one query.
let before = new Uint8Array(MAX_LENGTH + 1);
let row = new Uint8Array(MAX_LENGTH + 1);
let next = new Uint8Array(MAX_LENGTH + 1);

/**
 * Edits between two words: a letter put in, left out or changed, or two neighbours swapped
 * (optimal string alignment). For words of some tens of letters.
 * @param enough more edits than this are not counted: a number beyond it stands for them
 */
export function getDistance(a: string, b: string, enough = MAX_LENGTH): number {
  const longer = Math.max(a.length, b.length);
  if (longer > MAX_LENGTH || Math.abs(a.length - b.length) > enough) return longer;
  for (let j = 0; j <= b.length; j += 1) row[j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i += 1) {
    next[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const edits = getStep(a, b, i, j);
      next[j] = edits;
      if (edits < least) least = edits;
    }
    // A swap looks one row back, so that row may still be the better way.
    if (least > enough && leastBefore > enough) return longer;
    leastBefore = least;
    [before, row, next] = [row, next, before];
  }
  return row[b.length] ?? longer;
}

/** Edits between the first `i` letters of one word and the first `j` of the other, from what is known of shorter ones. */
function getStep(a: string, b: string, i: number, j: number): number {
  const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
  const changed = (row[j - 1] ?? 0) + (same ? 0 : 1);
  const edited = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
  const swapped =
    i > 1 &&
    j > 1 &&
    a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
    a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
  return swapped ? Math.min(edited, (before[j - 2] ?? 0) + 1) : edited;
}
