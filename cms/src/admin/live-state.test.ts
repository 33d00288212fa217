import { expect, it } from 'vitest';
import { getLiveAnswer, type LiveState } from './live-state.ts';

const at = (state: 'publishing' | 'live' | 'failed', done: number, newest: number): LiveState => ({
  status: { state, sequence: done, at: '2026-05-01T10:00:00Z', findings: [] },
  sequence: newest,
});

it.each([
  ['never', { status: null, sequence: 3 }],
  ['on-the-way', at('publishing', 3, 3)],
  ['on-the-way', at('live', 3, 4)],
  ['live', at('live', 4, 4)],
  ['failed', at('failed', 4, 4)],
  ['on-the-way', at('failed', 4, 5)],
] as const)('answers %s', (answer, state) => {
  expect(getLiveAnswer(state)).toBe(answer);
});
