/** The last file whose first key is not behind the key: the one that holds it, if any does. */
export function findFile(firstKeys: readonly string[], key: string): number {
  let [low, high] = [0, firstKeys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstKeys[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The files that hold the keys with a beginning, `most` at most. */
export function findFilesOf(
  firstKeys: readonly string[],
  beginning: string,
  most: number,
): readonly number[] {
  const first = findFile(firstKeys, beginning);
  // No key has a letter behind this one.
  const last = findFile(firstKeys, `${beginning}\uffff`);
  return Array.from({ length: Math.min(most, last - first + 1) }, (_, at) => first + at);
}
