import { AsyncLocalStorage } from 'node:async_hooks';

const inner = new AsyncLocalStorage<true>();

/** Runs writes that a rule makes itself: the rules leave them alone. */
export async function runInner<Result>(write: () => Promise<Result>): Promise<Result> {
  return await inner.run(true, write);
}

/** Whether what runs at this moment was started by `runInner`. */
export function isInner(): boolean {
  return inner.getStore() === true;
}
