import { expect, test } from 'vitest';
import { getRoom } from './get-room.ts';

const told = (estimate: StorageEstimate) => ({
  storage: { estimate: () => Promise.resolve(estimate) },
});

test('says what is left of what the site may take', async () => {
  await expect(getRoom(told({ quota: 100, usage: 30 }))).resolves.toBe(70);
  await expect(getRoom(told({ quota: 100 }))).resolves.toBe(100);
});

test.each([
  ['has no storage to ask', {}],
  ['cannot estimate', { storage: {} }],
  ['names no quota', told({})],
  ['refuses', { storage: { estimate: () => Promise.reject(new TypeError('private')) } }],
])('says nothing where the browser %s', async (_how, browser) => {
  await expect(getRoom(browser)).resolves.toBeNull();
});
