import { CloserError } from '@closer/shared/errors.ts';
import type { MeilisearchApi } from '@closer/scripts/publish/search-push/meilisearch-api.ts';
import { z } from 'zod';

interface FakeIndex {
  readonly createdAt: string;
  updatedAt: string;
  readonly documents: Map<string, unknown>;
}

export interface FakeMeilisearch {
  /** The parts that the publisher works with; its tasks are done when they are told. */
  readonly api: MeilisearchApi;
  readonly indexes: Map<string, FakeIndex>;
  /** What was changed, in its order: `add library_bg 3`. */
  readonly changes: string[];
  /** Set: nothing is answered any more. */
  isDown: boolean;
  /** How often anything was asked. */
  asked: number;
  /** Lets a method go on only once what it gives is called. */
  hold: (name: 'listIndexes' | 'removeDocuments') => () => void;
  /** Called before a change is made. */
  onChange: (change: string) => void;
}

const withId = z.looseObject({ id: z.string() });

/** A Meilisearch in memory, as far as the publisher knows it. It searches nothing. */
export function createFakeMeilisearch(): FakeMeilisearch {
  const indexes = new Map<string, FakeIndex>();
  const held = new Map<string, Promise<undefined>>();
  let time = 0;
  const tick = (): string => new Date((time += 1)).toISOString();
  const assertUp = async (): Promise<void> => {
    fake.asked += 1;
    await Promise.resolve();
    if (fake.isDown) throw new CloserError('SearchError', 'Meilisearch does not answer.');
  };
  const getIndex = (uid: string): FakeIndex => {
    const made = { createdAt: tick(), updatedAt: tick(), documents: new Map<string, unknown>() };
    const index = indexes.get(uid) ?? made;
    indexes.set(uid, index);
    return index;
  };
  const change = async (
    said: string,
    uid: string,
    make: (index: FakeIndex) => void,
  ): Promise<number> => {
    await assertUp();
    fake.onChange(said);
    fake.changes.push(said);
    const index = getIndex(uid);
    make(index);
    index.updatedAt = tick();
    return time;
  };
  const swap = (from: string, to: string, rename: boolean): void => {
    const [one, other] = [getIndex(from), rename ? undefined : getIndex(to)];
    indexes.set(to, one);
    if (other === undefined) indexes.delete(from);
    else indexes.set(from, other);
  };
  const api: MeilisearchApi = {
    listIndexes: async () => {
      await held.get('listIndexes');
      await assertUp();
      return [...indexes].map(([uid, { createdAt, updatedAt }]) => ({ uid, createdAt, updatedAt }));
    },
    createIndex: async (uid) => await change(`create ${uid}`, uid, () => undefined),
    deleteIndex: async (uid) => {
      const task = await change(`delete ${uid}`, uid, () => undefined);
      indexes.delete(uid);
      return task;
    },
    setSettings: async (uid) => await change(`set ${uid}`, uid, () => undefined),
    addDocuments: async (uid, added) =>
      await change(`add ${uid} ${String(added.length)}`, uid, ({ documents }) => {
        for (const document of added) documents.set(withId.parse(document).id, document);
      }),
    removeDocuments: async (uid, ids) => {
      await held.get('removeDocuments');
      return await change(`remove ${uid} ${String(ids.length)}`, uid, ({ documents }) => {
        for (const id of ids) documents.delete(id);
      });
    },
    swapIndexes: async (swaps) => {
      await assertUp();
      fake.changes.push(`swap ${String(swaps.length)}`);
      for (const { indexes: pair, rename } of swaps) swap(...pair, rename);
    },
    readDocuments: async (uid) => {
      await assertUp();
      return [...getIndex(uid).documents.values()];
    },
    waitFor: async () => {
      await assertUp();
    },
    search: () => Promise.resolve({}),
    listKeys: () => Promise.resolve([]),
    createKey: () => Promise.reject(new Error('nobody makes keys here')),
    deleteKey: () => Promise.resolve(),
  };
  const fake: FakeMeilisearch = {
    api,
    indexes,
    changes: [],
    isDown: false,
    asked: 0,
    hold: (name) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      held.set(name, promise);
      return () => {
        resolve(undefined);
      };
    },
    onChange: () => undefined,
  };
  return fake;
}
