/** How many letters two words begin with in common. */
export function countCommon(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
