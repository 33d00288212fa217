import { CloserError } from '@closer/shared/errors.ts';

/**
 * Items so that each stands after those it links to. An item may link to itself.
 *
 * @throws CloserError `SeedError` naming the items that link to each other in a circle.
 */
export function orderByLinks<Item>(
  items: readonly Item[],
  getKey: (item: Item) => string,
  getLinks: (item: Item) => readonly string[],
): Item[] {
  const byKey = new Map(items.map((item) => [getKey(item), item]));
  const done = new Map<string, Item>();
  const visit = (item: Item, above: readonly string[]): void => {
    const key = getKey(item);
    if (done.has(key)) return;
    if (above.includes(key)) {
      throw new CloserError(
        'SeedError',
        `These seed entries link to each other in a circle: ${[...above, key].join(' → ')}. Take one of the links out.`,
      );
    }
    for (const link of getLinks(item)) {
      const target = byKey.get(link);
      if (target !== undefined && link !== key) visit(target, [...above, key]);
    }
    done.set(key, item);
  };
  for (const item of items) visit(item, []);
  return [...done.values()];
}
