/**
 * Works on items, `atOnce` of them at a time. The first error stops the rest and is thrown when what is under way has ended.
 */
export async function runTogether<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  // All workers draw from the same iterator.
  const queue = items.values();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (failed) return;
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, () => worker());
  const ended = await Promise.allSettled(workers);
  const fault = ended.find((end) => end.status === 'rejected');
  if (fault !== undefined) throw fault.reason;
}
