/**
 * Edits between two words: a letter put in, left out or changed, or two neighbours swapped
 * (optimal string alignment). For words of some tens of letters.
 */
export function getDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edited = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1;
      next.push(swapped ? Math.min(edited, (before[j - 2] ?? 0) + 1) : edited);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
