/**
 * Edits between two words: a letter put in, left out or changed, or two neighbours swapped
 * (optimal string alignment). For words of some tens of letters.
 * @param enough more edits than this are not counted: `enough + 1` stands for them
 */
export function getDistance(a: string, b: string, enough = Infinity): number {
  if (Math.abs(a.length - b.length) > enough) return enough + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edited = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1;
      const edits = swapped ? Math.min(edited, (before[j - 2] ?? 0) + 1) : edited;
      next.push(edits);
      least = Math.min(least, edits);
    }
    // A swap looks one row back, so that row may still be the better way.
    if (least > enough && Math.min(...row) > enough) return enough + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
