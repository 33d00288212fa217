/** Reads what stands for what, `sh:ш zh:ж`, separated by spaces, in the order given. */
export function parsePairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s+/u)
      .map((pair): [string, string] => {
        const [from = '', to = ''] = pair.split(':');
        return [from, to];
      }),
  );
}
