import {
  createFileThread,
  type FileThread,
  type ThreadLimits,
} from '@closer/scripts/publish/file-thread/file-thread.ts';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';

const PROGRAM = new URL('../fixtures/hanging-worker.ts', import.meta.url);

const answer = z.object({ said: z.string() });

function open(limits?: ThreadLimits): FileThread {
  const thread = createFileThread(PROGRAM, limits);
  onTestFinished(() => thread.close());
  return thread;
}

test('calls a file late when the clock ends its opening, and no other', async () => {
  const thread = open({ patience: 2000, memory: 64 });
  expect(await thread.ask({ asked: 'hang' }, answer)).toBe('late');
  const patient = open();
  expect(await patient.ask({ asked: 'read' }, answer)).toEqual({ said: 'read' });
});

test.each(['throw', 'die', 'burst'])(
  'calls a file broken at which its thread can only %s, and opens the next',
  async (asked) => {
    const thread = open({ patience: 60_000, memory: 32 });
    expect(await thread.ask({ asked }, answer)).toBe('broken');
    expect(await thread.ask({ asked: 'read' }, answer)).toEqual({ said: 'read' });
  },
  90_000,
);

test('calls a file broken of which its thread says what nobody asked', async () => {
  expect(await open().ask({ asked: 'read' }, z.object({ pages: z.number() }))).toBe('broken');
});

test('opens the next file after one that leaves a fault behind', async () => {
  const thread = open();
  expect(await thread.ask({ asked: 'reject later' }, answer)).toEqual({ said: 'reject later' });
  expect(await thread.ask({ asked: 'read' }, answer)).toEqual({ said: 'read' });
});

test('starts another thread after one that ended between two files', async () => {
  const thread = open();
  expect(await thread.ask({ asked: 'die later' }, answer)).toEqual({ said: 'die later' });
  await expect.poll(() => thread.ask({ asked: 'read' }, answer)).toEqual({ said: 'read' });
});
