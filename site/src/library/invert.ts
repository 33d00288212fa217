/** Entries by the id of what they link to. */
export type Many<T> = ReadonlyMap<string, readonly T[]>;

/** Follows a relation backwards; the items keep their order under every key. */
export function invert<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Many<T> {
  const all = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const list = all.get(key);
      if (list === undefined) all.set(key, [item]);
      else list.push(item);
    }
  }
  return all;
}

/** A relation to one entry as a list. */
export const toList = (id: string | null): readonly string[] => (id === null ? [] : [id]);
